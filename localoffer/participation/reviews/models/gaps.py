"""Keeps what the offer lacks, who does what about it, and how far they are."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from localoffer.participation.consultations.models.consultations import written_once
from localoffer.participation.reviews.models.reviews import Review
from localoffer.participation.voice.parts import Fact, one_of, something_in


class FoundIn(models.TextChoices):
    """Where a gap was found."""

    COMPARISON = "comparison", "What other councils offer"
    CHECKS = "checks", "Checks of the offer"
    FEEDBACK = "feedback", "What people told us of entries"
    THEME = "theme", "What people said in a consultation"
    POINT = "point", "What a group raised"
    TAKE_UP = "take_up", "How many use it"
    OTHER = "other", "Something else"


class Gap(Fact):
    """Something that the offer lacks. `key` names what it was drawn from, so that it is drawn once."""

    review = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="gaps")
    found_in = models.CharField(max_length=20, choices=FoundIn)
    key = models.CharField(max_length=200, blank=True)
    what = models.CharField(max_length=300)
    evidence = models.TextField(blank=True)

    objects: ClassVar[Any] = written_once()

    class Meta:
        """A gap says what is missing; a review has each drawn one once."""

        constraints = [
            one_of("found_in", FoundIn, name="participation_gap_found_in_is_known"),
            something_in("what", name="participation_gap_says_what"),
            models.UniqueConstraint(
                fields=["review", "key"], condition=~Q(key=""), name="participation_gap_drawn_once"
            ),
        ]

    def __str__(self) -> str:
        """Return what is missing."""
        return self.what


class Mitigation(Fact):
    """What is done about a gap; the latest counts. `partner` is empty where the council does it itself."""

    gap = models.ForeignKey(Gap, on_delete=models.PROTECT, related_name="mitigations")
    text = models.TextField()
    partner = models.CharField(max_length=200, blank=True)
    owner = models.CharField(max_length=200)
    by_date = models.DateField()

    objects: ClassVar[Any] = written_once()

    class Meta:
        """It says what, and whose it is."""

        constraints = [something_in("text", "owner", name="participation_mitigation_says_what_and_who")]

    def __str__(self) -> str:
        """Return the start of what is done."""
        return self.text[:60]


class GapProgress(Fact):
    """How far it is. `is_closed` says that the gap is no more."""

    gap = models.ForeignKey(Gap, on_delete=models.PROTECT, related_name="progress")
    text = models.TextField()
    is_closed = models.BooleanField(default=False)

    objects: ClassVar[Any] = written_once()

    class Meta:
        """It says how far."""

        constraints = [something_in("text", name="participation_gapprogress_says_something")]

    def __str__(self) -> str:
        """Return the start of what was said."""
        return self.text[:60]
