"""The pages of the journey. All are public; none keeps anything."""
