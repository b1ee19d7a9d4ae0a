"""Works every kept day out again with today's rules and calendar, and tells which would be another."""
