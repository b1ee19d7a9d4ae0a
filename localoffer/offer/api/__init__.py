"""Our own read-only interface: published offers, and "assess these answers", which keeps nothing."""
