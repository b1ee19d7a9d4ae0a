"""Keeps what a decision does, item by item."""

from django.db import models

from localoffer.accounts.models import Council
from localoffer.accounts.scopes import ScopedManager
from localoffer.governance.decisions.kinds import ItemKind
from localoffer.governance.decisions.models.decision import Decision


class DecisionItem(models.Model):
    """
    One thing that a decision does, in its order.

    `number` is how the record counts it, such as "(ii)", and no more than words. `as_amended` says that the
    recommendation it answers was changed on the way.
    """

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="items")
    position = models.PositiveIntegerField()
    number = models.CharField(max_length=20, blank=True)
    text = models.TextField()
    kind = models.CharField(max_length=20, choices=ItemKind)
    as_amended = models.BooleanField(default=False)
    owner = models.CharField(max_length=200, blank=True)
    due_on = models.DateField(null=True, blank=True)

    objects = ScopedManager(council="council")

    class Meta:
        """Items stand in an order."""

        ordering = ["position"]
        constraints = [
            models.UniqueConstraint("decision", "position", name="governance_decision_item_position_once"),
            models.CheckConstraint(
                name="governance_decision_item_kind_is_known", condition=models.Q(kind__in=ItemKind.values)
            ),
        ]

    def __str__(self) -> str:
        """Return its number and what it says."""
        return f"{self.number} {self.text}".strip()
