"""Questions in, a personal list and a timeline out. Public; stores nothing."""
