"""Tells Django about this room."""

from django.apps import AppConfig


class OfferConfig(AppConfig):
    """The room of the council's offer."""

    name = "localoffer.offer"
