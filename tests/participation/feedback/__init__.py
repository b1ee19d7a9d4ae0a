"""Tests of what people tell of an entry."""
