"""Tests of the rules, which need no Django and no database."""
