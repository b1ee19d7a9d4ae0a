"""A council's papers and duties once others have taken over: who has them, and what came over from whom."""
