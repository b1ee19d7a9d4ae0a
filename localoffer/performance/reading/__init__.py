"""Reads a council's own file of figures, and says at each wrong line in which column it is wrong, and how."""
