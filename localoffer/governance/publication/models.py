"""Keeps orders to publish: who wants which proposal published on which item's authority, and what came of it."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from localoffer.accounts.models import Council
from localoffer.accounts.scopes import ScopedManager
from localoffer.governance.decisions.models import DecisionItem
from localoffer.governance.matters.models import Matter
from localoffer.offer.models import Draft, Version
from localoffer.offer.versions.models import Grade


class PublicationOrder(models.Model):
    """
    An order to publish a draft as soon as the item's decision has taken effect, and not before `not_before`.

    `slip` tells, of a correction that changes a promise, which words of the decision the offer had wrong.
    It waits until it is carried out, which gives it a `version`, or is cancelled with a reason.
    """

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    matter = models.ForeignKey(Matter, on_delete=models.PROTECT, related_name="orders")
    draft = models.ForeignKey(Draft, on_delete=models.PROTECT, related_name="+")
    item = models.ForeignKey(DecisionItem, on_delete=models.PROTECT, related_name="orders")
    grade = models.CharField(max_length=20, choices=Grade)
    reason = models.TextField()
    slip = models.TextField(blank=True)
    not_before = models.DateField(null=True, blank=True)
    ordered_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    ordered_at = models.DateTimeField()
    carried_out_at = models.DateTimeField(null=True, blank=True)
    version = models.OneToOneField(Version, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    cancelled_at = models.DateTimeField(null=True, blank=True)
    cancelled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    cancelled_why = models.TextField(blank=True)

    objects = ScopedManager(council="council")

    class Meta:
        """A draft has one order that waits or was carried out; either it was carried out or it was cancelled."""

        constraints = [
            models.UniqueConstraint("draft", condition=Q(cancelled_at=None), name="governance_order_once_a_draft"),
            models.CheckConstraint(
                name="governance_order_carried_out_is_whole",
                condition=Q(carried_out_at=None, version=None)
                | Q(carried_out_at__isnull=False, version__isnull=False, cancelled_at=None),
            ),
            models.CheckConstraint(
                name="governance_order_cancelled_says_why", condition=Q(cancelled_at=None) | ~Q(cancelled_why="")
            ),
        ]

    def __str__(self) -> str:
        """Return what it publishes."""
        return f"Order to publish draft {self.draft_id}"

    @property
    def waits(self) -> bool:
        """Whether it is still to be carried out."""
        return self.carried_out_at is None and self.cancelled_at is None
