"""Keeps what is being told again until somebody else has checked it."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from localoffer.accounts.models import Council
from localoffer.accounts.scopes import ScopedManager
from localoffer.offer.models import Entry
from localoffer.offer.renderings.models import Manner, Retelling


class Writing(models.Model):
    """
    Words being told again by one person (`written_by`). Only they change them; another one checks them.

    `sent_at` is set while it waits to be checked; `returned` says why it last came back. `ENDS` names the moments
    of which any closes it.
    """

    ENDS: ClassVar[tuple[str, ...]]

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    manner = models.CharField(max_length=20, choices=Manner)
    language = models.CharField(max_length=12)
    parts = models.JSONField(default=list, blank=True)
    revision = models.PositiveIntegerField(default=1)
    written_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    begun_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True, blank=True)
    returned = models.TextField(blank=True)

    objects = ScopedManager(council="council")

    class Meta:
        """Each kind has its own table."""

        abstract = True

    @property
    def is_closed(self) -> bool:
        """Whether it was published or given up, so that nobody changes it any more."""
        return any(getattr(self, end) is not None for end in self.ENDS)


class RetellingDraft(Writing):
    """
    One published entry, being told again.

    `told_of` is the entry as the writer has it before them. `parts` are lines as in `Retelling`. Once published it
    has its `retelling`, and is closed.
    """

    ENDS = ("closed_at",)

    told_of = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="+")
    title = models.CharField(max_length=200, blank=True)
    retelling = models.ForeignKey(
        Retelling, null=True, blank=True, on_delete=models.PROTECT, related_name="drafts"
    )
    closed_at = models.DateTimeField(null=True, blank=True)

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
