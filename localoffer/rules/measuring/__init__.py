"""Measures how a council is doing: what is counted, whether a target is met, and whether a change is a change."""
