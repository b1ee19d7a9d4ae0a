"""Tells the days of each package that has some; each function takes the council and the day of asking."""
