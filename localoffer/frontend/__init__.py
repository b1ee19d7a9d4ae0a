"""Page and print furniture: layout, components, form fields. Knows no council words."""
