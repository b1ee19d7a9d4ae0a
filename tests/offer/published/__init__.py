"""Tests of what councils published."""
