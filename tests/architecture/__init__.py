"""Keeps the shape of the house."""
