"""What a proposal does to people with each protected characteristic, weighed before anybody decides."""
