"""Fills the demo: invented proposals on their way, and matters told from the public record."""
