"""The reports on which a decision is taken: drafted from the proposal, edited and cleared by people, published."""
