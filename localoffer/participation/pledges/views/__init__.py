"""The pages of pledges: for everyone, and for staff."""
