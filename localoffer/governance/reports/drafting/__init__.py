"""Drafts the sections of a report from what is known of the proposal; each passage says where it came from."""
