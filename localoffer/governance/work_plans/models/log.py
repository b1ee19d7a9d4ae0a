"""Keeps the actions that a committee asked for, and what was told of each."""

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from localoffer.accounts.models import Council
from localoffer.accounts.scopes import ScopedManager
from localoffer.governance.decisions.models import DecisionItem, RecordNeverChanges
from localoffer.governance.work_plans.kinds import Told
from localoffer.governance.work_plans.models.committees import Committee
from localoffer.governance.work_plans.models.meetings import Meeting
from localoffer.offer.models import UnchangingSet, WrittenOnce


class CommitteeAction(WrittenOnce):
    """What somebody was asked to do by `due_on`, at a meeting or by a decision's item. `owner` is a role."""

    refusal: ClassVar[type[Exception]] = RecordNeverChanges

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    committee = models.ForeignKey(Committee, on_delete=models.PROTECT, related_name="actions")
    number = models.PositiveIntegerField()
    meeting = models.ForeignKey(Meeting, null=True, blank=True, on_delete=models.PROTECT, related_name="actions")
    decision_item = models.ForeignKey(
        DecisionItem, null=True, blank=True, on_delete=models.PROTECT, related_name="actions"
    )
    text = models.TextField()
    owner = models.CharField(max_length=200)
    due_on = models.DateField(null=True, blank=True)
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    objects: ClassVar[Any] = ScopedManager(
        council="council", _manager_class=models.Manager.from_queryset(UnchangingSet)
    )

    class Meta:
        """A committee numbers its actions; each has an owner."""

        constraints = [
            models.UniqueConstraint("committee", "number", name="governance_action_number_once"),
            models.CheckConstraint(name="governance_action_is_owned", condition=~Q(owner="") & ~Q(text="")),
        ]

    def __str__(self) -> str:
        """Return its number and what is to be done."""
        return f"{self.number}. {self.text}"


class ActionUpdate(WrittenOnce):
    """What was told of an action on a day. `due_on` is the new day where it has one."""

    refusal: ClassVar[type[Exception]] = RecordNeverChanges

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    action = models.ForeignKey(CommitteeAction, on_delete=models.PROTECT, related_name="updates")
    kind = models.CharField(max_length=12, choices=Told)
    on = models.DateField()
    said = models.TextField()
    due_on = models.DateField(null=True, blank=True)
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    objects: ClassVar[Any] = ScopedManager(
        council="council", _manager_class=models.Manager.from_queryset(UnchangingSet)
    )

    class Meta:
        """In their order. Each says something; one with a new day has the day."""

        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="governance_action_update_whole", condition=Q(kind__in=Told.values) & ~Q(said="")
            ),
            models.CheckConstraint(
                name="governance_action_moved_has_a_day",
                condition=Q(kind=Told.MOVED, due_on__isnull=False) | (~Q(kind=Told.MOVED) & Q(due_on=None)),
            ),
        ]

    def __str__(self) -> str:
        """Return what it says."""
        return self.said
