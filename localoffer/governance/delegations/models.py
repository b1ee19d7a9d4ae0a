"""Keeps delegations, and what proves that a decision under one kept to it."""

from django.db import models

from localoffer.accounts.models import Council
from localoffer.accounts.scopes import ScopedManager
from localoffer.governance.decisions.models import Decision, DecisionItem


class Delegation(models.Model):
    """
    A power that an item of a decision gives to a post.

    `consultees` are posts to be asked first. `conditions` are sentences that must hold; where one does not,
    `otherwise` says who decides. The power lapses on `expires_on`, which is outside.
    """

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    item = models.OneToOneField(DecisionItem, on_delete=models.PROTECT, related_name="delegation")
    delegate_post = models.CharField(max_length=200)
    consultees = models.JSONField(default=list, blank=True)
    scope = models.TextField()
    conditions = models.JSONField(default=list, blank=True)
    otherwise = models.CharField(max_length=300, blank=True)
    expires_on = models.DateField(null=True, blank=True)
    may_sub_delegate = models.BooleanField(default=False)
    # Its scope says in so many words that less may be promised: fewer people, a lower sum, an entry that goes.
    may_take_away = models.BooleanField(default=False)

    objects = ScopedManager(council="council")

    def __str__(self) -> str:
        """Return who may decide what."""
        return f"{self.delegate_post}: {self.scope}"


class ConditionMet(models.Model):
    """What the officer says of one condition of the delegation: whether it holds, and on what evidence."""

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="conditions_met")
    condition = models.TextField()
    holds = models.BooleanField()
    evidence = models.TextField()

    objects = ScopedManager(council="council")

    class Meta:
        """Each condition is answered once; an answer rests on something."""

        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint("decision", "condition", name="governance_condition_answered_once"),
            models.CheckConstraint(name="governance_condition_has_evidence", condition=~models.Q(evidence="")),
        ]

    def __str__(self) -> str:
        """Return the condition."""
        return self.condition


class Consulted(models.Model):
    """That a consultee of the delegation was asked: who, when, and what they said."""

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="consulted")
    post = models.CharField(max_length=200)
    name = models.CharField(max_length=200)
    on = models.DateField()
    response = models.TextField()

    objects = ScopedManager(council="council")

    class Meta:
        """In the order in which they were written down; each says what came back."""

        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(name="governance_consulted_has_a_response", condition=~models.Q(response="")),
        ]

    def __str__(self) -> str:
        """Return who was asked."""
        return f"{self.name}, {self.post}"
