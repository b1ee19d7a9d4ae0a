"""Asks for committees, their year, their actions and their recommendations. Each needs the council's scope."""
