"""Tells Django that the page furniture is here."""

from django.apps import AppConfig


class FrontendConfig(AppConfig):
    """Names the room for Django; it has no models."""

    name = "localoffer.frontend"
    label = "frontend"
