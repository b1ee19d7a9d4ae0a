"""Invented decisions of invented councils, which the pages and the night of deciding are measured on."""
