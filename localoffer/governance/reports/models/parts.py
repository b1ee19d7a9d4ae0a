"""Keeps what a report recommends, and the papers that go with it or that it rests on."""

from django.db import models

from localoffer.accounts.models import Council
from localoffer.accounts.scopes import ScopedManager
from localoffer.governance.reports.kinds import PaperKind
from localoffer.governance.reports.models.report import Report


class Recommendation(models.Model):
    """One thing that a report asks for. Only a decision decides it. We count them; their numbers name nothing."""

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="recommendations")
    number = models.PositiveIntegerField()
    text = models.TextField()

    objects = ScopedManager(council="council")

    class Meta:
        """They stand in an order."""

        ordering = ["number"]
        constraints = [models.UniqueConstraint("report", "number", name="governance_recommendation_number_once")]

    def __str__(self) -> str:
        """Return its number and what it says."""
        return f"{self.number}. {self.text}"


class Paper(models.Model):
    """A paper for everybody: an appendix, or a background paper with where it is held and whom to ask."""

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="papers")
    kind = models.CharField(max_length=12, choices=PaperKind)
    position = models.PositiveIntegerField()
    title = models.CharField(max_length=300)
    url = models.URLField(max_length=500, blank=True)
    held_at = models.CharField(max_length=300, blank=True)
    contact = models.CharField(max_length=300, blank=True)

    objects = ScopedManager(council="council")

    class Meta:
        """They stand in an order."""

        ordering = ["kind", "position"]
        constraints = [
            models.UniqueConstraint("report", "kind", "position", name="governance_paper_position_once"),
            models.CheckConstraint(
                name="governance_paper_kind_known", condition=models.Q(kind__in=PaperKind.values)
            ),
        ]

    def __str__(self) -> str:
        """Return its title."""
        return self.title
