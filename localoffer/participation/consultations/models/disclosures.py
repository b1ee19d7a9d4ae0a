"""Keeps, apart from everything else, what shows that somebody may not be safe."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from localoffer.accounts.scopes import ScopedManager
from localoffer.participation.consultations.models.consultations import Consultation, PartOfConsultation


class Disclosure(PartOfConsultation):
    """
    Words that the person who keeps young people safe must read, and how to reach who wrote them, if they said.

    It is not tied to any response. `consultation` is None where it came with feedback. `about` is what the page
    was about. `asked_for_contact` is false where a worker moved the words here. Once it is settled, a set time
    passes and then the row is deleted.
    """

    consultation = models.ForeignKey(  # type: ignore[assignment]
        Consultation, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    key = models.UUIDField(unique=True)
    received_on = models.DateField()
    about = models.CharField(max_length=200)
    text = models.TextField(blank=True)
    contact = models.CharField(max_length=300, blank=True)
    asked_for_contact = models.BooleanField()
    moved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    what_was_done = models.TextField(blank=True)

    objects = ScopedManager(council="council")

    class Meta:
        """It is settled with a person, a moment and what was done, or not at all."""

        constraints = [
            models.CheckConstraint(
                name="participation_disclosure_settling_is_whole",
                condition=Q(settled_at=None, settled_by=None, what_was_done="")
                | (~Q(settled_at=None) & ~Q(settled_by=None) & ~Q(what_was_done="")),
            ),
            models.CheckConstraint(
                name="participation_disclosure_asked_or_moved",
                condition=Q(asked_for_contact=True, moved_by=None)
                | (Q(asked_for_contact=False) & ~Q(moved_by=None)),
            ),
        ]

    def __str__(self) -> str:
        """Return its number and day, and nothing of what it says."""
        return f"Disclosure {self.pk} of {self.received_on}"
