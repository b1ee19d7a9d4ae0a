"""How the council is doing."""
