"""Tests of our own interface."""
