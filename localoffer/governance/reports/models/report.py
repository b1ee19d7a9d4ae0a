"""Keeps reports: open while they are written, unchanging once they are published."""

from typing import Any

import msgspec
from django.conf import settings
from django.db import models
from django.db.models import F, Q

from localoffer.accounts.models import Council
from localoffer.accounts.scopes import ScopedManager
from localoffer.governance.equality.models import EqualityAssessment
from localoffer.governance.matters.models import Matter
from localoffer.rules.governing.report_template import ReportTemplate


class ReportNeverChanges(Exception):
    """A published report, or what was noted of it, was to be changed or deleted. A correction is a new report."""


class Report(models.Model):
    """
    One report on a matter. Without `published_at` it is being written; with it, nothing in it changes.

    `body_slug` and `body_name` are the body it is for, empty where nobody said.
    `template` is what the council's template said when the report was begun. `front` holds the front sheet by the
    template's keys. `no_consultation_why` stands in place of a consultation. `audit` is written at
    publication: who was asked, whose comments are in and who cleared it, without a word of their comments.
    `not_public` is written then too: what may be told of each part that is withheld, without a word of it.
    A correction has the report it takes the place of in `corrects`, and says why in `correction_note`.
    One taken over from the public record has its address in `source_url`, what is odd in it in `oddities`, and
    nobody who wrote or published it here.
    """

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    matter = models.ForeignKey(Matter, on_delete=models.PROTECT, related_name="reports")
    number = models.PositiveIntegerField()
    title = models.CharField(max_length=300)
    body_slug = models.SlugField(max_length=80, blank=True)
    body_name = models.CharField(max_length=200, blank=True)
    template = models.JSONField()
    front = models.JSONField(default=dict)
    revision = models.PositiveIntegerField(default=1)
    no_consultation_why = models.TextField(blank=True)
    equality = models.ForeignKey(
        EqualityAssessment, null=True, blank=True, on_delete=models.PROTECT, related_name="reports"
    )
    corrects = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="corrections"
    )
    correction_note = models.TextField(blank=True)
    is_imported = models.BooleanField(default=False)
    source_url = models.URLField(max_length=500, blank=True)
    oddities = models.JSONField(default=list, blank=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    created_at = models.DateTimeField()
    audit = models.JSONField(default=list, blank=True)
    not_public = models.JSONField(default=list, blank=True)
    published_at = models.DateTimeField(null=True, blank=True)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    objects = ScopedManager(council="council")

    class Meta:
        """A matter numbers its reports; whoever wrote and published one here is known; a correction says why."""

        constraints = [
            models.UniqueConstraint("matter", "number", name="governance_report_number_once"),
            models.CheckConstraint(
                name="governance_report_published_whole",
                condition=Q(published_at=None, published_by=None)
                | Q(published_at__isnull=False, published_by__isnull=False)
                | Q(published_at__isnull=False, is_imported=True),
            ),
            models.CheckConstraint(
                name="governance_report_written_by_somebody",
                condition=Q(created_by__isnull=False) | Q(is_imported=True),
            ),
            models.CheckConstraint(
                name="governance_report_correction_has_note",
                condition=Q(corrects=None) | ~Q(correction_note=""),
            ),
            models.CheckConstraint(
                name="governance_report_corrects_another", condition=Q(corrects=None) | ~Q(corrects=F("id"))
            ),
        ]

    def __str__(self) -> str:
        """Return its title."""
        return self.title

    @property
    def shape(self) -> ReportTemplate:
        """What the council's template said when the report was begun."""
        said: Any = self.template
        return msgspec.convert(said, ReportTemplate)
