"""Questions in, a list out, and nothing kept."""
