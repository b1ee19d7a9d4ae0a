"""Councils, and later who signs in for them and the trail of what was done."""
