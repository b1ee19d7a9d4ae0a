"""Keeps what a committee is to look at, and every move of it with its reason."""

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from localoffer.accounts.models import Council
from localoffer.accounts.scopes import ScopedManager
from localoffer.governance.decisions.models import DecisionItem, RecordNeverChanges
from localoffer.governance.matters.models import Matter
from localoffer.governance.work_plans.kinds import SAYS_WHY, TO_A_MEETING, Origin, Recurs, Step
from localoffer.governance.work_plans.models.meetings import Meeting
from localoffer.governance.work_plans.models.years import CommitteeYear
from localoffer.offer.models import UnchangingSet, WrittenOnce


class WorkPlanItem(models.Model):
    """
    Something a committee is to look at in one municipal year.

    `owner` is a role. `source` says in words where it comes from, and `sure` how sure we are of that
    (`rules.rule.Sure`); a decision's item or a meeting's minute can be named beside it. `covers` are letters of
    the functions it serves. `repeats` is last year's item.
    """

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    year = models.ForeignKey(CommitteeYear, on_delete=models.PROTECT, related_name="items")
    title = models.CharField(max_length=300)
    recurs = models.CharField(max_length=12, choices=Recurs)
    owner = models.CharField(max_length=200)
    origin = models.CharField(max_length=16, choices=Origin)
    source = models.CharField(max_length=300)
    sure = models.CharField(max_length=3)
    decision_item = models.ForeignKey(
        DecisionItem, null=True, blank=True, on_delete=models.PROTECT, related_name="work_plan_items"
    )
    asked_at = models.ForeignKey(Meeting, null=True, blank=True, on_delete=models.PROTECT, related_name="requests")
    matter = models.ForeignKey(
        Matter, null=True, blank=True, on_delete=models.PROTECT, related_name="work_plan_items"
    )
    covers = models.JSONField(default=list, blank=True)
    repeats = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="repeated_by"
    )
    added_at = models.DateTimeField()
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    objects = ScopedManager(council="council")

    class Meta:
        """Each has an owner and a source."""

        constraints = [
            models.CheckConstraint(
                name="governance_plan_item_recurs_known", condition=Q(recurs__in=Recurs.values)
            ),
            models.CheckConstraint(
                name="governance_plan_item_origin_known", condition=Q(origin__in=Origin.values)
            ),
            models.CheckConstraint(
                name="governance_plan_item_is_owned",
                condition=~Q(owner="") & ~Q(source="") & ~Q(title="") & ~Q(sure=""),
            ),
        ]

    def __str__(self) -> str:
        """Return its title."""
        return self.title


class ItemStep(WrittenOnce):
    """
    One thing that happened to an item, with the reference of the minute that says so.

    `meeting` is the one it is to come up at, or the one that considered it.
    """

    refusal: ClassVar[type[Exception]] = RecordNeverChanges

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    item = models.ForeignKey(WorkPlanItem, on_delete=models.PROTECT, related_name="steps")
    kind = models.CharField(max_length=12, choices=Step)
    meeting = models.ForeignKey(Meeting, null=True, blank=True, on_delete=models.PROTECT, related_name="steps")
    why = models.TextField(blank=True)
    minute = models.CharField(max_length=300, blank=True)
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    objects: ClassVar[Any] = ScopedManager(
        council="council", _manager_class=models.Manager.from_queryset(UnchangingSet)
    )

    class Meta:
        """In their order. What leads to a meeting names it; what changes a plan says why."""

        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(name="governance_plan_step_kind_known", condition=Q(kind__in=Step.values)),
            models.CheckConstraint(
                name="governance_plan_step_names_its_meeting",
                condition=~Q(kind__in=[*sorted(TO_A_MEETING), Step.CONSIDERED]) | Q(meeting__isnull=False),
            ),
            models.CheckConstraint(
                name="governance_plan_step_says_why", condition=~Q(kind__in=sorted(SAYS_WHY)) | ~Q(why="")
            ),
        ]

    def __str__(self) -> str:
        """Return what happened."""
        return str(Step(self.kind).label)
