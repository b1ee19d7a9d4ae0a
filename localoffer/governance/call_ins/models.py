"""Keeps call-ins: the request as it came, and each step of what became of it. Both are written once."""

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from localoffer.accounts.models import Council
from localoffer.accounts.scopes import ScopedManager
from localoffer.governance.call_ins.kinds import DECIDED_AGAIN, JUDGED, OUTCOMES, Limit, Step
from localoffer.governance.decisions.models import Decision, RecordNeverChanges
from localoffer.offer.models import UnchangingSet, WrittenOnce


class CallIn(WrittenOnce):
    """
    A request that a decision be looked at again: when it came, who signed it, and on which grounds.

    `signed_by` are councillors, by name: they hold public office. `grounds` are from the list of the policy that
    the record of the decision was published under. `instead` is what they want decided.
    """

    refusal: ClassVar[type[Exception]] = RecordNeverChanges

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="call_ins")
    received_at = models.DateTimeField()
    signed_by = models.JSONField()
    grounds = models.JSONField()
    reasons = models.TextField()
    instead = models.TextField(blank=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField()

    objects: ClassVar[Any] = ScopedManager(
        council="council", _manager_class=models.Manager.from_queryset(UnchangingSet)
    )

    def __str__(self) -> str:
        """Return which decision it asks about."""
        return f"Call-in of decision {self.decision_id}"


class CallInStep(WrittenOnce):
    """One step: `on` is the day it happened or, for a hearing, will; `by` is who recorded it, at `at`."""

    refusal: ClassVar[type[Exception]] = RecordNeverChanges

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    call_in = models.ForeignKey(CallIn, on_delete=models.PROTECT, related_name="steps")
    kind = models.CharField(max_length=20, choices=Step)
    on = models.DateField()
    heard_by = models.CharField(max_length=200, blank=True)
    said = models.TextField(blank=True)
    decision = models.ForeignKey(Decision, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    objects: ClassVar[Any] = ScopedManager(
        council="council", _manager_class=models.Manager.from_queryset(UnchangingSet)
    )

    class Meta:
        """A call-in is judged once, and has one outcome."""

        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                "call_in", condition=Q(kind__in=JUDGED), name="governance_call_in_judged_once"
            ),
            models.UniqueConstraint(
                "call_in", condition=Q(kind__in=OUTCOMES), name="governance_call_in_one_outcome"
            ),
            models.UniqueConstraint(
                "call_in", condition=Q(kind__in=DECIDED_AGAIN), name="governance_call_in_decided_again_once"
            ),
            models.CheckConstraint(name="governance_call_in_step_is_known", condition=Q(kind__in=Step.values)),
        ]

    def __str__(self) -> str:
        """Return what happened."""
        return Step(self.kind).label


class CallInLimit(WrittenOnce):
    """
    A last day that the rules set for a call-in: worked out once, when what it counts from had happened.

    `worked_out` is the day with its inputs. It stays as it is when the calendar or the rules change later.
    """

    refusal: ClassVar[type[Exception]] = RecordNeverChanges

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    call_in = models.ForeignKey(CallIn, on_delete=models.PROTECT, related_name="limits")
    kind = models.CharField(max_length=20, choices=Limit)
    worked_out = models.JSONField()
    at = models.DateTimeField()

    objects: ClassVar[Any] = ScopedManager(
        council="council", _manager_class=models.Manager.from_queryset(UnchangingSet)
    )

    class Meta:
        """A call-in has each limit once."""

        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint("call_in", "kind", name="governance_call_in_limit_once"),
            models.CheckConstraint(name="governance_call_in_limit_is_known", condition=Q(kind__in=Limit.values)),
        ]

    def __str__(self) -> str:
        """Return the day it sets."""
        return f"{Limit(self.kind).label}: {self.worked_out['day']}"
