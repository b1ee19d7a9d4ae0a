"""Tells Django about this room."""

from django.apps import AppConfig


class GovernanceConfig(AppConfig):
    """The room of how a change is lawfully made."""

    name = "localoffer.governance"
