"""Keeps who sits on a committee, by role: no young person is ever named here."""

from django.db import models
from django.db.models import F, Q

from localoffer.accounts.models import Council
from localoffer.accounts.scopes import ScopedManager
from localoffer.governance.work_plans.kinds import Seat
from localoffer.governance.work_plans.models.committees import Committee


class CommitteeSeat(models.Model):
    """A seat and the role that fills it, such as "A care leaver from the forum". It ends on `until`, outside."""

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    committee = models.ForeignKey(Committee, on_delete=models.PROTECT, related_name="seats")
    role = models.CharField(max_length=200)
    kind = models.CharField(max_length=20, choices=Seat)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    objects = ScopedManager(council="council")

    class Meta:
        """In the order in which they were put in; a span runs forward."""

        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(name="governance_seat_kind_is_known", condition=Q(kind__in=Seat.values)),
            models.CheckConstraint(
                name="governance_seat_span_runs_forward", condition=Q(until=None) | Q(until__gt=F("since"))
            ),
        ]

    def __str__(self) -> str:
        """Return the role."""
        return self.role
