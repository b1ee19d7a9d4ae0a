"""What young people said."""
