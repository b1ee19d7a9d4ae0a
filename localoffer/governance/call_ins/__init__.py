"""Councillors asking for a decision to be looked at again before it is carried out."""
