"""The forms of a decision's record, one for each page of it."""
