"""Keeps each entry as people told it again: in Easy Read, or in another language."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from localoffer.offer.models import Entry, WrittenOnce


class Manner(models.TextChoices):
    """How an entry is told again."""

    EASY_READ = "easy_read", "Easy Read"
    TRANSLATION = "translation", "Translation"


class Retelling(WrittenOnce):
    """
    One published entry, told again by people and checked by people. No machine writes one.

    It belongs to the entry as it stood (`told_of`): where a later version says something else, it is outdated, and
    that is derived, not kept. `parts` are its lines: each has `text`, and in Easy Read a `picture` and its `alt`.
    A better telling is a new row; the newest of an entry counts.
    """

    told_of = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="retellings")
    manner = models.CharField(max_length=20, choices=Manner)
    language = models.CharField(max_length=12, default="en-GB")
    title = models.CharField(max_length=200)
    parts = models.JSONField()
    made_by = models.CharField(max_length=200)
    checked_by = models.CharField(max_length=200)
    checked_on = models.DateField()
    published_at = models.DateTimeField()
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        """The manner is a known one, and somebody made and checked it."""

        constraints = [
            models.CheckConstraint(name="offer_retelling_manner_is_known", condition=Q(manner__in=Manner.values)),
            models.CheckConstraint(
                name="offer_retelling_was_checked_by_somebody", condition=~Q(checked_by="") & ~Q(made_by="")
            ),
        ]

    def __str__(self) -> str:
        """Return the title."""
        return self.title
