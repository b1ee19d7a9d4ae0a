"""Turns what is kept of consultations into words for pages and paper."""
