"""Whole stories of people at work, in a browser."""
