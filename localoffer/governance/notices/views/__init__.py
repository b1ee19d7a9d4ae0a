"""The pages of notices and the forward plan."""
