"""Tells, in a matter's story, how young people were asked and what came of it."""
