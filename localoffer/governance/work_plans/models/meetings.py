"""Keeps a committee's meetings as they were planned, and what became of each."""

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from localoffer.accounts.models import Council
from localoffer.accounts.scopes import ScopedManager
from localoffer.governance.decisions.models import RecordNeverChanges
from localoffer.governance.work_plans.kinds import Became
from localoffer.governance.work_plans.models.years import CommitteeYear
from localoffer.offer.models import UnchangingSet, WrittenOnce


class Meeting(models.Model):
    """A meeting as it was first planned: its day, its place, and its theme, if it has one."""

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    year = models.ForeignKey(CommitteeYear, on_delete=models.PROTECT, related_name="meetings")
    planned_for = models.DateField()
    place = models.CharField(max_length=300, blank=True)
    theme = models.CharField(max_length=300, blank=True)

    objects = ScopedManager(council="council")

    def __str__(self) -> str:
        """Return the day it was planned for."""
        return str(self.planned_for)


class MeetingFact(WrittenOnce):
    """What became of a meeting: the day it moved to, that it was held, or that it was cancelled and why."""

    refusal: ClassVar[type[Exception]] = RecordNeverChanges

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="facts")
    became = models.CharField(max_length=12, choices=Became)
    to_day = models.DateField(null=True, blank=True)
    why = models.TextField(blank=True)
    minutes = models.CharField(max_length=300, blank=True)
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    objects: ClassVar[Any] = ScopedManager(
        council="council", _manager_class=models.Manager.from_queryset(UnchangingSet)
    )

    class Meta:
        """In their order. One that moved has a new day; one that was not held as planned says why."""

        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(name="governance_meeting_fact_known", condition=Q(became__in=Became.values)),
            models.CheckConstraint(
                name="governance_meeting_moved_has_a_day",
                condition=Q(became=Became.MOVED, to_day__isnull=False)
                | (~Q(became=Became.MOVED) & Q(to_day=None)),
            ),
            models.CheckConstraint(
                name="governance_meeting_change_says_why", condition=Q(became=Became.HELD) | ~Q(why="")
            ),
        ]

    def __str__(self) -> str:
        """Return what became of it."""
        return str(Became(self.became).label)
