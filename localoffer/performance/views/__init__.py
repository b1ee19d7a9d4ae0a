"""The pages of measures: for everyone, and for staff."""
