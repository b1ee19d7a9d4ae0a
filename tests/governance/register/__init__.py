"""Tests of the public register."""
