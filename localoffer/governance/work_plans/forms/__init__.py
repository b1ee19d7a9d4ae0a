"""What staff are asked about a committee's year."""
