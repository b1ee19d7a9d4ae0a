"""The public register: every published record of a decision, to search and to follow."""
