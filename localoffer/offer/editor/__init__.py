"""The editor: where staff change a draft with plain forms, see what they wrote as sentences, and publish it."""
