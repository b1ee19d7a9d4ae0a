"""The editor, room by room: its forms, its pages and what they refuse."""
