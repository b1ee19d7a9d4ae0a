"""Keeps the report templates that councils put in the place of those that come with the service."""

from typing import Any, ClassVar

from django.conf import settings
from django.db import models

from localoffer.accounts.models import Council
from localoffer.accounts.scopes import ScopedManager
from localoffer.governance.reports.models.report import ReportNeverChanges
from localoffer.offer.models import UnchangingSet, WrittenOnce


class AdoptedTemplate(WrittenOnce):
    """
    A council's own template, in force from a day until a later one with the same slug takes its place.

    `text` is the file as it was handed in, and `said` what was read from it. Of two for one day the later counts.
    """

    refusal: ClassVar[type[Exception]] = ReportNeverChanges

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    slug = models.SlugField(max_length=80)
    in_force_from = models.DateField()
    text = models.TextField()
    said = models.JSONField()
    note = models.TextField(blank=True)
    adopted_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    adopted_at = models.DateTimeField()

    objects: ClassVar[Any] = ScopedManager(
        council="council", _manager_class=models.Manager.from_queryset(UnchangingSet)
    )

    def __str__(self) -> str:
        """Return its name."""
        return str(self.said["name"])
