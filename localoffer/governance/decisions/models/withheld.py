"""Keeps the parts of a record that the public may not read."""

from django.db import models

from localoffer.accounts.scopes import ScopedManager
from localoffer.governance.decisions.models.decision import Decision
from localoffer.governance.withholding.models import SAYS_WHY, Withheld


class WithheldFromRecord(Withheld):
    """A part of a record that is withheld; `section` is the part of the record that a passage belongs to."""

    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="withheld")

    objects = ScopedManager(council="council")

    class Meta:
        """An exempt part weighs the public interest; a confidential one says what forbids it."""

        ordering = ["position"]
        constraints = [
            models.UniqueConstraint("decision", "position", name="governance_withheld_from_record_once"),
            models.CheckConstraint(name="governance_withheld_from_record_says_why", condition=SAYS_WHY),
        ]
