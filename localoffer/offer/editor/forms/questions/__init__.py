"""A question that only this council asks: its words, its answers, and when it is asked."""
