"""Versions of an offer: how one is decided and published, found again, and compared with another."""
