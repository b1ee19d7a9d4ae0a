"""Tells Django about this room."""

from django.apps import AppConfig


class PerformanceConfig(AppConfig):
    """The room of measures, and of what they say of the offer."""

    name = "localoffer.performance"
