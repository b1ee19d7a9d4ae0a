"""Page and print furniture: layout, components, form fields and PDF. It knows no council words."""
