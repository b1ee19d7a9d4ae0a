"""Keeps the parts of a report that the public may not read."""

from django.db import models

from localoffer.accounts.scopes import ScopedManager
from localoffer.governance.reports.models.report import Report
from localoffer.governance.withholding.models import SAYS_WHY, Withheld


class WithheldPart(Withheld):
    """A part of a report that is withheld; `section` is the slug of the section that a passage belongs to."""

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="withheld")

    objects = ScopedManager(council="council")

    class Meta:
        """An exempt part weighs the public interest; a confidential one says what forbids it."""

        ordering = ["position"]
        constraints = [
            models.UniqueConstraint("report", "position", name="governance_withheld_position_once"),
            models.CheckConstraint(name="governance_withheld_says_why", condition=SAYS_WHY),
        ]
