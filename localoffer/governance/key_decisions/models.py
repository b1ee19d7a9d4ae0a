"""Keeps what the tests suggested, and who decided whether it is a key decision, when and why."""

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from localoffer.accounts.models import Council
from localoffer.accounts.scopes import ScopedManager
from localoffer.governance.decisions.models import RecordNeverChanges
from localoffer.governance.matters.models import Matter
from localoffer.offer.models import UnchangingSet, WrittenOnce


class Suggested(models.TextChoices):
    """What the council's tests say."""

    YES = "yes", "The tests say yes"
    NO = "no", "The tests say no"
    NOT_KNOWN = "not_known", "The tests cannot say"


class KeyJudgement(WrittenOnce):
    """
    A named officer's judgement whether a matter's decision is a key one, beside what the tests suggested.

    `answers` are what the tests were asked with, and `rules` the constitution that has them. `limbs` are the tests
    that hold. The latest judgement of a matter counts; all are kept.
    """

    refusal: ClassVar[type[Exception]] = RecordNeverChanges

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    matter = models.ForeignKey(Matter, on_delete=models.PROTECT, related_name="key_judgements")
    answers = models.JSONField()
    suggested = models.CharField(max_length=10, choices=Suggested)
    limbs = models.JSONField()
    rules = models.CharField(max_length=300)
    is_key = models.BooleanField()
    reason = models.TextField()
    judged_by = models.CharField(max_length=200)
    judged_as = models.CharField(max_length=200)
    judged_on = models.DateField()
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField()

    objects: ClassVar[Any] = ScopedManager(
        council="council", _manager_class=models.Manager.from_queryset(UnchangingSet)
    )

    class Meta:
        """Each says why, and who decided as what."""

        constraints = [
            models.CheckConstraint(
                name="governance_key_judgement_is_whole",
                condition=~Q(reason="") & ~Q(judged_by="") & ~Q(judged_as=""),
            ),
            models.CheckConstraint(
                name="governance_key_judgement_suggested_is_known", condition=Q(suggested__in=Suggested.values)
            ),
        ]

    def __str__(self) -> str:
        """Return what was decided."""
        return "It is a key decision" if self.is_key else "It is not a key decision"
