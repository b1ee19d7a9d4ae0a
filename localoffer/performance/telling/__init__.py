"""Says in words what a figure is, how it stands to its target, where it is going, and what others have."""
