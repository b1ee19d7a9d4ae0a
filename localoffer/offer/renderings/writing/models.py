"""Keeps what is being told again until somebody else has checked it."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from localoffer.accounts.models import Council
from localoffer.accounts.scopes import ScopedManager
from localoffer.offer.models import Entry
from localoffer.offer.renderings.models import Manner, Retelling


class RetellingDraft(models.Model):
    """
    One published entry, being told again by one person (`written_by`). Only they change it; another one checks it.

    `told_of` is the entry as they have it before them. `parts` are lines as in `Retelling`. `sent_at` is set while
    it waits to be checked; `returned` says why it last came back. Once published it has its `retelling`, and is
    closed.
    """

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    told_of = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="+")
    manner = models.CharField(max_length=20, choices=Manner)
    language = models.CharField(max_length=12)
    title = models.CharField(max_length=200, blank=True)
    parts = models.JSONField(default=list, blank=True)
    revision = models.PositiveIntegerField(default=1)
    written_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    begun_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True, blank=True)
    returned = models.TextField(blank=True)
    retelling = models.ForeignKey(
        Retelling, null=True, blank=True, on_delete=models.PROTECT, related_name="drafts"
    )
    closed_at = models.DateTimeField(null=True, blank=True)

    objects = ScopedManager(council="council")

    class Meta:
        """What is published is closed, and one entry is written once at a time in each manner and language."""

        constraints = [
            models.CheckConstraint(
                name="offer_retellingdraft_manner_is_known", condition=Q(manner__in=Manner.values)
            ),
            models.CheckConstraint(
                name="offer_retellingdraft_published_is_closed",
                condition=Q(retelling__isnull=True) | Q(closed_at__isnull=False),
            ),
            models.UniqueConstraint(
                fields=["told_of", "manner", "language"],
                condition=Q(closed_at=None),
                name="offer_retellingdraft_one_at_a_time",
            ),
        ]

    def __str__(self) -> str:
        """Return the title of the entry."""
        return self.told_of.title
