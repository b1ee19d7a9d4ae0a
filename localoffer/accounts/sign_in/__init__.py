"""Fits django-allauth to this site: who may come in, what it writes to people, and whose accounts it believes."""
