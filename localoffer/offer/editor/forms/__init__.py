"""The forms of the editor, one for each part of an entry and each act."""
