"""The pages of committees and their work plans."""
