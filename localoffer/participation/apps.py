"""Tells Django about this room."""

from django.apps import AppConfig


class ParticipationConfig(AppConfig):
    """The room of what young people said, and what came of it."""

    name = "localoffer.participation"
