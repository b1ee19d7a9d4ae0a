"""Who was given the power to decide, by which decision, within what bounds, and proof that they kept to them."""
