"""What the pages ask: which question is next, what contradicts what, and what somebody is due."""
