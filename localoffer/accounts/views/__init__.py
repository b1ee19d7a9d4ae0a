"""The pages of signing in, and for those who look after a council's people."""
