"""Tests of taking in the feeds of others."""
