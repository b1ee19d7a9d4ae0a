"""Figures of the Bright Spots surveys, from the council's own file: how young people say their lives are."""
