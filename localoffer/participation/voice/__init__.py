"""The standing voice: what every package of it shares, and what other rooms may ask of it."""
