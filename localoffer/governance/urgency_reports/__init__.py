"""What was decided with special urgency, reported to the full council."""
