"""Finds entries by the words young people use, on either database, with slips of typing forgiven."""
