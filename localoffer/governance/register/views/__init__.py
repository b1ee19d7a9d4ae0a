"""The page, the files and the feeds of the register. All are public, and the same for everyone."""
