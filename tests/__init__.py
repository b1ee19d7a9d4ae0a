"""Holds the program to its word."""
