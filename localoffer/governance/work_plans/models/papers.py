"""Keeps the papers that are written from a committee's year: open while drafted, unchanging once published."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from localoffer.accounts.models import Council
from localoffer.accounts.scopes import ScopedManager
from localoffer.governance.work_plans.kinds import Paper
from localoffer.governance.work_plans.models.years import CommitteeYear


class CommitteePaper(models.Model):
    """A paper. `sections` has a row for each: its heading, and its text, whose lines with "- " are points."""

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    year = models.ForeignKey(CommitteeYear, on_delete=models.PROTECT, related_name="papers")
    kind = models.CharField(max_length=12, choices=Paper)
    sections = models.JSONField()
    written_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()
    published_at = models.DateTimeField(null=True, blank=True)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    objects = ScopedManager(council="council")

    class Meta:
        """It was published by somebody, or not at all."""

        constraints = [
            models.CheckConstraint(name="governance_paper_of_year_kind", condition=Q(kind__in=Paper.values)),
            models.CheckConstraint(
                name="governance_paper_of_year_published_whole",
                condition=Q(published_at=None, published_by=None)
                | Q(published_at__isnull=False, published_by__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        """Return what it is."""
        return str(Paper(self.kind).label)
