"""Tests of the nightly work."""
