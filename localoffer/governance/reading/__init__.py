"""Reads what councils published, proposes what it says, and leaves the word to a person."""
