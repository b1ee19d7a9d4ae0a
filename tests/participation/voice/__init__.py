"""Tests of what all parts of the standing voice share."""
