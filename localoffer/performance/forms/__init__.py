"""The forms with which staff keep measures."""
