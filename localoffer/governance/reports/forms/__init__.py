"""What the pages of reports ask."""
