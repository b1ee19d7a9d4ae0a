"""The pages of a council’s constitution."""
