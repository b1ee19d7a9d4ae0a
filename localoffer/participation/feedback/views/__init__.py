"""The pages of feedback: for everyone, and for those who read it."""
