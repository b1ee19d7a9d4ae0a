"""What people tell of an entry of the offer on any day: they got it, were told no, wait, or did not know of it."""
