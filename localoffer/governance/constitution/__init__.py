"""A council's constitution as dated data: who decides, after which notice, and who may call it in."""
