"""Tells Django about this room."""

from django.apps import AppConfig


class CheckerConfig(AppConfig):
    """The room of the public questions."""

    name = "localoffer.checker"
