"""Puts the rooms together: settings, addresses and the server. Nothing imports this."""
