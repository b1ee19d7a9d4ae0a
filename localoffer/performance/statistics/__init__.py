"""Figures of councils, regions and England that the Department for Education published."""
