"""Invented cases that the law has an answer to, and whether the rulebook gives that answer."""
