"""The questions of signing in, and of giving people roles."""
