"""Keeps on whose authority a version was published, and which versions were withdrawn."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from localoffer.offer.models import Version, WrittenOnce


class Body(models.TextChoices):
    """Who can decide what a council promises."""

    CABINET = "cabinet", "the cabinet"
    LEADER = "leader", "the leader of the council"
    CABINET_MEMBER = "cabinet_member", "a cabinet member"
    COMMITTEE = "committee", "a committee"
    FULL_COUNCIL = "full_council", "the full council"
    OFFICER = "officer", "an officer with delegated power"
    DEMO = "demo", "nobody: the council is made up"
    FIRST_LOAD = "first_load", "nobody here: it was decided before it was put on this site"


class Grade(models.TextChoices):
    """How big a change is, and so who may decide it."""

    FIRST = "first", "The first version here"
    CORRECTION = "correction", "A correction: what we promise stays the same"
    MINOR = "minor", "A minor change within delegated power"
    DECISION = "decision", "A change that needs a decision"


class Receipt(WrittenOnce):
    """
    By what right a version was published: written with the version, and as unchanging.

    `decided_on` is the day of the decision. A decision that could be called in has the day that time ended, or why
    it was waived. The moments copy what the draft had reached, so that they stay with the version.
    """

    version = models.OneToOneField(Version, on_delete=models.PROTECT, related_name="receipt")
    body = models.CharField(max_length=20, choices=Body)
    power = models.CharField(max_length=300)
    decided_on = models.DateField()
    decided_by = models.CharField(max_length=200)
    reference = models.CharField(max_length=200)
    call_in_ended_on = models.DateField(null=True, blank=True)
    call_in_waived = models.TextField(blank=True)
    grade = models.CharField(max_length=20, choices=Grade)
    reason = models.TextField()
    drafted_at = models.DateTimeField(null=True, blank=True)
    consulting_from = models.DateTimeField(null=True, blank=True)
    proposed_at = models.DateTimeField(null=True, blank=True)
    approved_at = models.DateTimeField(null=True, blank=True)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    signed_at = models.DateTimeField()
    signed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        """Grade and body are known ones."""

        constraints = [
            models.CheckConstraint(name="offer_receipt_body_is_known", condition=Q(body__in=Body.values)),
            models.CheckConstraint(name="offer_receipt_grade_is_known", condition=Q(grade__in=Grade.values)),
        ]

    def __str__(self) -> str:
        """Return the reference of the decision."""
        return self.reference


class Withdrawal(WrittenOnce):
    """A published version was taken back: when, by whom and why. The version before it then counts again."""

    version = models.OneToOneField(Version, on_delete=models.PROTECT, related_name="withdrawal")
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    reason = models.TextField()

    def __str__(self) -> str:
        """Return the reason."""
        return self.reason
