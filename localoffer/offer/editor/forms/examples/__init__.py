"""One worked example: an invented person's answers and record, a day, and what must come of them."""
