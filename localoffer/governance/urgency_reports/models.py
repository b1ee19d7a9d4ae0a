"""Keeps each report of special urgency cases that the full council had, as it had it."""

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from localoffer.accounts.models import Council
from localoffer.accounts.scopes import ScopedManager
from localoffer.offer.models import UnchangingSet, WrittenOnce


class UrgencyReportNeverChanges(Exception):
    """A report that the full council had was to be changed or deleted. What is new goes into the next one."""


class UrgencyReport(WrittenOnce):
    """
    A report that the full council had on `reported_on`. `reference` says where that is written.

    It tells of the cases from `tells_from` to `tells_to`, both counted; `cases` has them as they were told, an
    empty list where there were none. A report that was made elsewhere (`is_from_elsewhere`) has no cases here.
    """

    refusal: ClassVar[type[Exception]] = UrgencyReportNeverChanges

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    tells_from = models.DateField(null=True, blank=True)
    tells_to = models.DateField()
    reported_on = models.DateField()
    reference = models.CharField(max_length=300)
    is_from_elsewhere = models.BooleanField(default=False)
    cases = models.JSONField(default=list, blank=True)
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    objects: ClassVar[Any] = ScopedManager(
        council="council", _manager_class=models.Manager.from_queryset(UnchangingSet)
    )

    class Meta:
        """A council numbers them; each says where it is written, and tells of nothing after its day."""

        ordering = ["number"]
        constraints = [
            models.UniqueConstraint("council", "number", name="governance_urgency_report_number_once"),
            models.CheckConstraint(name="governance_urgency_report_says_where", condition=~Q(reference="")),
            models.CheckConstraint(
                name="governance_urgency_report_runs_forward", condition=Q(tells_to__lte=F("reported_on"))
            ),
            models.CheckConstraint(
                name="governance_urgency_report_has_its_span",
                condition=Q(is_from_elsewhere=True) | Q(tells_from__isnull=False, tells_from__lte=F("tells_to")),
            ),
        ]

    def __str__(self) -> str:
        """Return which one it is."""
        return f"Report {self.number} of special urgency cases"
