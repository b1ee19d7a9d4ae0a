"""Tests of Bright Spots figures."""
