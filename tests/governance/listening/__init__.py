"""What a matter’s story tells of those who were asked."""
