"""The labels that councils use, as data, and where they stand in a text."""
