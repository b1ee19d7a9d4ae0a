"""Keeps the sections of a report: what was drafted for each, from where, and what people made of it."""

from typing import Any, ClassVar

from django.conf import settings
from django.db import models

from localoffer.accounts.models import Council
from localoffer.accounts.scopes import ScopedManager
from localoffer.governance.reports.models.report import Report, ReportNeverChanges
from localoffer.offer.models import UnchangingSet, WrittenOnce


class ReportSection(models.Model):
    """
    One section, as the template has it, with the text that the public may read.

    `drafted` are the passages that the text was made from, each with its source and day. `waiting` are those of a
    newer draft, which somebody has yet to take or leave: a text that people have changed is never overwritten.
    `revision` counts up with every change of the text, so that nobody overwrites what they have not seen.
    """

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="sections")
    slug = models.SlugField(max_length=80)
    position = models.PositiveIntegerField()
    text = models.TextField(blank=True)
    drafted = models.JSONField(default=list, blank=True)
    waiting = models.JSONField(default=list, blank=True)
    revision = models.PositiveIntegerField(default=1)

    objects = ScopedManager(council="council")

    class Meta:
        """Sections stand in an order, each once."""

        ordering = ["position"]
        constraints = [models.UniqueConstraint("report", "slug", name="governance_report_section_once")]

    def __str__(self) -> str:
        """Return its name in the template."""
        return self.slug

    @property
    def is_edited(self) -> bool:
        """Whether people have changed what was drafted, or have written it themselves."""
        return self.text != text_of(self.drafted)


def text_of(passages: list[dict[str, Any]]) -> str:
    """Return drafted passages as one text."""
    return "\n\n".join(str(one["text"]) for one in passages)


class SectionChange(WrittenOnce):
    """One change of a section’s text: before, after, by whom and when. With `is_drafted` the program wrote it."""

    refusal: ClassVar[type[Exception]] = ReportNeverChanges

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    section = models.ForeignKey(ReportSection, on_delete=models.PROTECT, related_name="changes")
    revision = models.PositiveIntegerField()
    before = models.TextField(blank=True)
    after = models.TextField(blank=True)
    is_drafted = models.BooleanField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    objects: ClassVar[Any] = ScopedManager(
        council="council", _manager_class=models.Manager.from_queryset(UnchangingSet)
    )

    class Meta:
        """A section has each revision once."""

        constraints = [models.UniqueConstraint("section", "revision", name="governance_section_revision_once")]

    def __str__(self) -> str:
        """Return the revision."""
        return f"Revision {self.revision}"
