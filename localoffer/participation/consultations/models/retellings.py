"""Keeps a consultation as people told it again: in Easy Read, or in another language."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from localoffer.offer.renderings.models import Manner
from localoffer.offer.renderings.writing.models import Writing
from localoffer.participation.consultations.models.consultations import Consultation


class ConsultationRetelling(Writing):
    """
    A consultation, told again by one person and checked by another. No machine writes one.

    `parts` are its pieces: each has its `place`, its `text`, the words it tells again (`of`), and in Easy Read a
    `picture` and its `alt`. Once approved it never changes; a better one is a new row, and the newest counts.
    """

    ENDS = ("approved_at", "given_up_at")

    consultation = models.ForeignKey(Consultation, on_delete=models.PROTECT, related_name="+")
    checked_by = models.CharField(max_length=200, blank=True)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    approved_at = models.DateTimeField(null=True, blank=True)
    given_up_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        """It is approved whole or not at all, and each manner and language is written once at a time."""

        constraints = [
            models.CheckConstraint(
                name="participation_retelling_manner_is_known", condition=Q(manner__in=Manner.values)
            ),
            models.CheckConstraint(
                name="participation_retelling_approved_whole",
                condition=Q(approved_at=None, approved_by=None, checked_by="")
                | (~Q(approved_at=None) & ~Q(approved_by=None) & ~Q(checked_by="") & Q(given_up_at=None)),
            ),
            models.UniqueConstraint(
                fields=["consultation", "manner", "language"],
                condition=Q(approved_at=None, given_up_at=None),
                name="participation_retelling_one_at_a_time",
            ),
        ]

    def __str__(self) -> str:
        """Return how it is told."""
        return f"{Manner(self.manner).label} ({self.language})"
