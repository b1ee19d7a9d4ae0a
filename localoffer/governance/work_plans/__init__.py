"""A committee's year: what it is for, when it meets, what it looks at, and what came of it."""
