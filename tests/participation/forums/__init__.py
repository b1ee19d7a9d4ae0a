"""Tests of groups of young people."""
