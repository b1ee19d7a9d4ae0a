"""Keeps the day on which councillors were told of a decision, and the days that follow from it, written once."""

from typing import Any, ClassVar

from django.conf import settings
from django.db import models

from localoffer.accounts.models import Council
from localoffer.accounts.scopes import ScopedManager
from localoffer.governance.decisions.models import Decision, RecordNeverChanges
from localoffer.offer.models import UnchangingSet, WrittenOnce


class MembersTold(WrittenOnce):
    """
    The day on which members were told of a decision whose time for call-in counts from it, and who says so.

    The days worked out from it stand here, under the names that they have in other records. A correction that was
    published before the day was known has a row of its own, which says the same.
    """

    refusal: ClassVar[type[Exception]] = RecordNeverChanges

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    decision = models.OneToOneField(Decision, on_delete=models.PROTECT, related_name="members_told")
    told_on = models.DateField()
    call_in_deadline = models.JSONField()
    call_in_ends_at = models.DateTimeField()
    effective = models.JSONField()
    published_effective_on = models.DateField()
    takes_effect_at = models.DateTimeField()
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    objects: ClassVar[Any] = ScopedManager(
        council="council", _manager_class=models.Manager.from_queryset(UnchangingSet)
    )

    def __str__(self) -> str:
        """Return the day."""
        return f"{self.decision_id}: {self.told_on}"
