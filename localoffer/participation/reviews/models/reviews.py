"""Keeps that the offer is to be reviewed, and the record with which a review ends."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from localoffer.offer.models import Draft
from localoffer.participation.consultations.models.consultations import written_once
from localoffer.participation.voice.parts import Fact, something_in


class Review(Fact):
    """One review of the offer: the day by which it is due, and after how many months the next one is."""

    title = models.CharField(max_length=200)
    every_months = models.PositiveIntegerField()
    said_as = models.CharField(max_length=200)
    source = models.CharField(max_length=300)
    due_on = models.DateField()

    objects: ClassVar[Any] = written_once()

    class Meta:
        """It comes again after a month or more, and says who wants it so."""

        constraints = [
            models.CheckConstraint(name="participation_review_comes_again", condition=Q(every_months__gte=1)),
            something_in("title", "said_as", "source", name="participation_review_says_why"),
        ]

    def __str__(self) -> str:
        """Return the title."""
        return self.title


class ReviewRecord(Fact):
    """The end of a review: what was looked at, what will change, and when the next one is due."""

    review = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="records")
    held_on = models.DateField()
    looked_at = models.TextField()
    will_change = models.TextField()
    draft = models.ForeignKey(Draft, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    next_due_on = models.DateField()

    objects: ClassVar[Any] = written_once()

    class Meta:
        """A review ends once, and says what was looked at and what will change."""

        constraints = [
            models.UniqueConstraint("review", name="participation_reviewrecord_once"),
            something_in("looked_at", "will_change", name="participation_reviewrecord_says_something"),
        ]

    def __str__(self) -> str:
        """Return the day on which it was held."""
        return str(self.held_on)
