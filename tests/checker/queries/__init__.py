"""Mirrors the floor of the same name."""
