"""Whether a matter's decision is a key one: what the council's tests suggest, and what a named officer decided."""
