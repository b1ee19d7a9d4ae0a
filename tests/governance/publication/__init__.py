"""Tests of publishing on a decision."""
