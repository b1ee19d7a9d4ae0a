"""Tests of reviews of the offer."""
