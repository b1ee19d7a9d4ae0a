"""The day on which councillors were told of a decision, where the time for call-in counts from it."""
