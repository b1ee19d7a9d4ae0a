"""Pages that were rendered once and are handed out as they are, until something they tell of changes."""
