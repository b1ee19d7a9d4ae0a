"""Keeps who was asked about a report, what they said, who cleared it, and what became of it."""

from typing import Any, ClassVar

from django.conf import settings
from django.db import models

from localoffer.accounts.models import Council
from localoffer.accounts.scopes import ScopedManager
from localoffer.governance.reports.kinds import Became, Deed
from localoffer.governance.reports.models.report import Report, ReportNeverChanges
from localoffer.offer.models import UnchangingSet, WrittenOnce


class Clearance(WrittenOnce):
    """
    One step of clearing. Comments may be advice that the public may not read, so none of this is ever published.

    `state` is the fingerprint of what was seen: where that has changed since, a clearance no longer counts.
    `is_included` says whether the comments are in the report.
    """

    refusal: ClassVar[type[Exception]] = ReportNeverChanges

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="clearances")
    clearer = models.CharField(max_length=20)
    deed = models.CharField(max_length=12, choices=Deed)
    name = models.CharField(max_length=200)
    on = models.DateField()
    comment = models.TextField(blank=True)
    is_included = models.BooleanField(default=False)
    state = models.CharField(max_length=64)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    objects: ClassVar[Any] = ScopedManager(
        council="council", _manager_class=models.Manager.from_queryset(UnchangingSet)
    )

    class Meta:
        """Each step is of a known kind."""

        constraints = [
            models.CheckConstraint(
                name="governance_clearance_deed_known", condition=models.Q(deed__in=Deed.values)
            )
        ]

    def __str__(self) -> str:
        """Return what was done."""
        return Deed(self.deed).label


class ReportEvent(WrittenOnce):
    """What became of a published report on a day: considered, deferred or withdrawn, by whom, with a note."""

    refusal: ClassVar[type[Exception]] = ReportNeverChanges

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="events")
    became = models.CharField(max_length=12, choices=Became)
    on = models.DateField()
    body = models.CharField(max_length=200, blank=True)
    note = models.TextField(blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    objects: ClassVar[Any] = ScopedManager(
        council="council", _manager_class=models.Manager.from_queryset(UnchangingSet)
    )

    class Meta:
        """What puts a report off or takes it back says why."""

        constraints = [
            models.CheckConstraint(
                name="governance_report_event_says_why",
                condition=models.Q(became=Became.CONSIDERED) | ~models.Q(note=""),
            )
        ]

    def __str__(self) -> str:
        """Return what became of it."""
        return Became(self.became).label
