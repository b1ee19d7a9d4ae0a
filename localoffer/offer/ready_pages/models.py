"""Keeps the stamp: a word that is another one as soon as anything public has changed."""

from django.db import models


class Stamp(models.Model):
    """
    The one row with the stamp. The database writes it, by triggers; no code of ours does.

    A new stamp is random, so one that was rolled back never comes again. There is no row until something changes.
    """

    word = models.CharField(max_length=36)

    def __str__(self) -> str:
        """Return the stamp."""
        return self.word
