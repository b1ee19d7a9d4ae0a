"""Tests of call-ins."""
