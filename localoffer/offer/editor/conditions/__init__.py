"""The condition builder: rows that anyone can fill in, and the very condition tree that they make."""
