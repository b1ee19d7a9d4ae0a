"""Groups of young people who speak for others: when they met, what they raised, and what came of each point."""
