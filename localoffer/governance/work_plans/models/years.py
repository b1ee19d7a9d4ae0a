"""Keeps a committee's municipal years: each council says itself when one begins."""

from django.db import models
from django.db.models import F, Q

from localoffer.accounts.models import Council
from localoffer.accounts.scopes import ScopedManager
from localoffer.governance.work_plans.models.committees import Committee


class CommitteeYear(models.Model):
    """A municipal year such as "2026 to 2027": from `starts_on` until `until`, which is outside."""

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    committee = models.ForeignKey(Committee, on_delete=models.PROTECT, related_name="years")
    name = models.CharField(max_length=40)
    starts_on = models.DateField()
    until = models.DateField()

    objects = ScopedManager(council="council")

    class Meta:
        """A committee begins one year on a day, and it runs forward."""

        constraints = [
            models.UniqueConstraint("committee", "starts_on", name="governance_committee_year_once"),
            models.CheckConstraint(name="governance_year_runs_forward", condition=Q(until__gt=F("starts_on"))),
        ]

    def __str__(self) -> str:
        """Return its name."""
        return self.name
