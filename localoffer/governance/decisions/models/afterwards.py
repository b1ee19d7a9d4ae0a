"""Keeps what became of a published record: that it was withdrawn, or that nobody called the decision in."""

from typing import Any, ClassVar

from django.conf import settings
from django.db import models

from localoffer.accounts.models import Council
from localoffer.accounts.scopes import ScopedManager
from localoffer.governance.decisions.models.decision import Decision, RecordNeverChanges
from localoffer.offer.models import UnchangingSet, WrittenOnce


class RecordWithdrawal(WrittenOnce):
    """A published record was withdrawn: when, by whom and why. The record itself stays, marked as withdrawn."""

    refusal: ClassVar[type[Exception]] = RecordNeverChanges

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    decision = models.OneToOneField(Decision, on_delete=models.PROTECT, related_name="withdrawal")
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    reason = models.TextField()

    objects: ClassVar[Any] = ScopedManager(
        council="council", _manager_class=models.Manager.from_queryset(UnchangingSet)
    )

    def __str__(self) -> str:
        """Return the reason."""
        return self.reason


class CallInEnded(WrittenOnce):
    """The time for call-in ended without one: the last day, the day it takes effect, and when that was noted."""

    refusal: ClassVar[type[Exception]] = RecordNeverChanges

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    decision = models.OneToOneField(Decision, on_delete=models.PROTECT, related_name="call_in_ended")
    ended_on = models.DateField()
    effective_on = models.DateField()
    noted_at = models.DateTimeField()

    objects: ClassVar[Any] = ScopedManager(
        council="council", _manager_class=models.Manager.from_queryset(UnchangingSet)
    )

    def __str__(self) -> str:
        """Return the day it ended."""
        return f"{self.decision_id}: {self.ended_on}"
