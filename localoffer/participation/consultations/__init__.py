"""Asks young people about a draft of the offer, hears them safely, and tells them what came of it."""
