"""Tells Django about this room."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """The room of councils."""

    name = "localoffer.accounts"
