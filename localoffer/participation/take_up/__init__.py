"""How many were due an entry of the offer in a period, and how many had it: sums from a council's records."""
