"""What the pages of measures show, as words."""
