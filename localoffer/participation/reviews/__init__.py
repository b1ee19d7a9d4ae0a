"""Reviews of the whole offer: how often, what is missing, who does what about it, and what comes out of it."""
