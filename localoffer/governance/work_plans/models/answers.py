"""Keeps what was answered to a committee's recommendations."""

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from localoffer.accounts.models import Council
from localoffer.accounts.scopes import ScopedManager
from localoffer.governance.decisions.models import DecisionItem, RecordNeverChanges
from localoffer.governance.work_plans.kinds import Answer
from localoffer.offer.models import UnchangingSet, WrittenOnce


class RecommendationReply(WrittenOnce):
    """
    What a body answered to what a committee recommended: yes, in part, or no, with its reason where not yes.

    `item` is the recommendation, an item of the committee's own record. A later answer replaces an earlier one.
    """

    refusal: ClassVar[type[Exception]] = RecordNeverChanges

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    item = models.ForeignKey(DecisionItem, on_delete=models.PROTECT, related_name="replies")
    answer = models.CharField(max_length=16, choices=Answer)
    answered_by = models.CharField(max_length=200)
    answered_on = models.DateField()
    reason = models.TextField(blank=True)
    reference = models.CharField(max_length=300, blank=True)
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    objects: ClassVar[Any] = ScopedManager(
        council="council", _manager_class=models.Manager.from_queryset(UnchangingSet)
    )

    class Meta:
        """In their order. Whoever does not accept it whole says why."""

        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="governance_reply_not_accepted_says_why",
                condition=Q(answer=Answer.ACCEPTED) | (Q(answer__in=Answer.values) & ~Q(reason="")),
            ),
        ]

    def __str__(self) -> str:
        """Return the answer."""
        return str(Answer(self.answer).label)
