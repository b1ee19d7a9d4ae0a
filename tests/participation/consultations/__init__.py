"""Consultations on a draft."""
