"""The pages of the editor. All are for staff; each act asks for its own permission."""
