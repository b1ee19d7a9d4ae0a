"""Keeps equality assessments: open while they are written, unchanging once they are signed."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from localoffer.accounts.models import Council
from localoffer.accounts.scopes import ScopedManager
from localoffer.governance.equality.kinds import Stage
from localoffer.governance.matters.models import Matter


class EqualityAssessment(models.Model):
    """
    What a matter's proposal does to people, as it stood when `draft_state` was its fingerprint.

    `effects` has a row for each characteristic: its key, the effect, the evidence, and what is done against harm.
    Signed, it never changes; a proposal that changes later needs a new one. Law: Equality Act 2010 s.149.
    """

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    matter = models.ForeignKey(Matter, on_delete=models.PROTECT, related_name="equality_assessments")
    stage = models.CharField(max_length=12, choices=Stage)
    assessed_on = models.DateField()
    summary = models.TextField()
    effects = models.JSONField(default=list)
    draft_state = models.CharField(max_length=64, blank=True)
    written_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()
    signed_name = models.CharField(max_length=200, blank=True)
    signed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    signed_at = models.DateTimeField(null=True, blank=True)

    objects = ScopedManager(council="council")

    class Meta:
        """A signature has a name, a person and a day, or none of them."""

        constraints = [
            models.CheckConstraint(
                name="governance_equality_signed_whole",
                condition=Q(signed_at=None, signed_by=None, signed_name="")
                | (Q(signed_at__isnull=False, signed_by__isnull=False) & ~Q(signed_name="")),
            ),
            models.CheckConstraint(name="governance_equality_stage_known", condition=Q(stage__in=Stage.values)),
        ]

    def __str__(self) -> str:
        """Return how thorough it is."""
        return Stage(self.stage).label
