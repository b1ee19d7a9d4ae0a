"""How each field is read from a document laid out for reading."""
