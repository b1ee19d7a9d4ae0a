"""The forms of pledges: for staff, and the survey for everyone."""
