"""Keeps that what a decision asked for was done, so that its day leaves the list."""

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from localoffer.accounts.models import Council
from localoffer.accounts.scopes import ScopedManager
from localoffer.governance.decisions.models import DecisionItem, RecordNeverChanges
from localoffer.offer.models import UnchangingSet, WrittenOnce


class ItemDone(WrittenOnce):
    """
    What an item of a published record asked for was done on a day: what came of it, and where that is written.

    `is_undone` says that an earlier row was a mistake, and why. The latest row counts; all are kept.
    """

    refusal: ClassVar[type[Exception]] = RecordNeverChanges

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    item = models.ForeignKey(DecisionItem, on_delete=models.PROTECT, related_name="done")
    is_undone = models.BooleanField(default=False)
    done_on = models.DateField()
    said = models.TextField()
    reference = models.CharField(max_length=300, blank=True)
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    objects: ClassVar[Any] = ScopedManager(
        council="council", _manager_class=models.Manager.from_queryset(UnchangingSet)
    )

    class Meta:
        """In their order. Each says what came of it."""

        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(name="governance_item_done_says_what", condition=~Q(said="")),
        ]

    def __str__(self) -> str:
        """Return what it says."""
        return self.said
