"""What councils have published, read into the rule language as far as it goes; never today's rights."""
