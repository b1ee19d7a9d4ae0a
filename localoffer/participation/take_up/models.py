"""Keeps sums of take-up, one row for an entry and a period. No row is about one person."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q

from localoffer.participation.consultations.models.consultations import written_once
from localoffer.participation.voice.parts import Fact, something_in


class TakeUp(Fact):
    """
    How many people were due an entry from one day to another, both counted, and how many of them had it.

    None is "not known", which is never none at all. A later row for the same entry and days counts instead.
    """

    entry = models.SlugField(max_length=80)
    entry_title = models.CharField(max_length=200)
    first_on = models.DateField()
    last_on = models.DateField()
    due = models.PositiveIntegerField(null=True, blank=True)
    had = models.PositiveIntegerField(null=True, blank=True)
    source = models.CharField(max_length=300)

    objects: ClassVar[Any] = written_once()

    class Meta:
        """The days are in order, one number is known, nobody had it who was not due, and a source is named."""

        constraints = [
            models.CheckConstraint(
                name="participation_takeup_ends_no_sooner", condition=Q(last_on__gte=F("first_on"))
            ),
            models.CheckConstraint(
                name="participation_takeup_says_a_number", condition=Q(due__isnull=False) | Q(had__isnull=False)
            ),
            models.CheckConstraint(
                name="participation_takeup_had_are_of_due",
                condition=Q(due__isnull=True) | Q(had__isnull=True) | Q(had__lte=F("due")),
            ),
            something_in("source", name="participation_takeup_names_its_source"),
        ]

    def __str__(self) -> str:
        """Return the entry."""
        return self.entry_title
