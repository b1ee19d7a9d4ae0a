"""A council's promise to its care leavers, kept as living data."""
