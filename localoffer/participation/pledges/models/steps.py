"""Keeps the next steps towards a promise: whose they are, by when, how far, and to whom a late one was taken."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from localoffer.participation.consultations.models.consultations import written_once
from localoffer.participation.pledges.models.pledges import Pledge
from localoffer.participation.voice.parts import Fact, one_of, something_in


class NextStep(Fact):
    """One thing to do, by a role, by a day; for a promise, or for none in particular."""

    pledge = models.ForeignKey(Pledge, null=True, blank=True, on_delete=models.PROTECT, related_name="steps")
    title = models.CharField(max_length=200)
    owner = models.CharField(max_length=200)
    due_on = models.DateField()

    objects: ClassVar[Any] = written_once()

    class Meta:
        """A step says what, and whose it is."""

        constraints = [something_in("title", "owner", name="participation_nextstep_says_what_and_who")]

    def __str__(self) -> str:
        """Return what is to be done."""
        return self.title


class Moved(models.TextChoices):
    """How a step moved."""

    PROGRESS = "progress", "Some of it is done"
    DONE = "done", "All of it is done"
    ESCALATED = "escalated", "It is stuck: somebody higher up must look at it"


class StepProgress(Fact):
    """How far a step is; the latest counts. One that was taken higher up says to which role or body."""

    step = models.ForeignKey(NextStep, on_delete=models.PROTECT, related_name="progress")
    moved = models.CharField(max_length=10, choices=Moved)
    text = models.TextField()
    taken_to = models.CharField(max_length=200, blank=True)

    objects: ClassVar[Any] = written_once()

    class Meta:
        """It says how far, and what is taken higher up says to whom."""

        constraints = [
            one_of("moved", Moved, name="participation_stepprogress_is_known"),
            something_in("text", name="participation_stepprogress_says_something"),
            models.CheckConstraint(
                name="participation_stepprogress_escalated_to_whom",
                condition=~Q(moved="escalated") | ~Q(taken_to=""),
            ),
        ]

    def __str__(self) -> str:
        """Return how far it is."""
        return str(Moved(self.moved).label)
