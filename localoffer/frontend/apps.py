"""Tells Django about this room."""

from django.apps import AppConfig


class FrontendConfig(AppConfig):
    """The room of page and print furniture."""

    name = "localoffer.frontend"
