"""What happens each night: call-in times that are over end, and what was ordered beforehand is published."""
