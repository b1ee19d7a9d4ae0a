"""What is kept from the public, wherever it stands: why, under which paragraph, and who decided so."""
