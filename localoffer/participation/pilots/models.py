"""Keeps trials of an entry: the question, what is measured, what came out, and what was decided."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q

from localoffer.offer.models import Draft
from localoffer.participation.consultations.models.consultations import written_once
from localoffer.participation.voice.parts import Fact, one_of, something_in


class Pilot(Fact):
    """
    One trial of an entry. `until` is the first day on which it is no longer tried.

    `draft` proposes the entry, where it was not in force when the trial was set down.
    """

    entry = models.SlugField(max_length=80)
    draft = models.ForeignKey(Draft, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    entry_title = models.CharField(max_length=200)
    question = models.CharField(max_length=300)
    measure = models.CharField(max_length=300)
    starts_on = models.DateField()
    until = models.DateField()

    objects: ClassVar[Any] = written_once()

    class Meta:
        """It ends after it starts, and asks something that can be measured."""

        constraints = [
            models.CheckConstraint(name="participation_pilot_ends_later", condition=Q(until__gt=F("starts_on"))),
            something_in("question", "measure", name="participation_pilot_asks_something"),
        ]

    def __str__(self) -> str:
        """Return the question."""
        return self.question


class PilotResult(Fact):
    """What was measured on a day. A later one does not replace it: both stand."""

    pilot = models.ForeignKey(Pilot, on_delete=models.PROTECT, related_name="results")
    measured_on = models.DateField()
    text = models.TextField()

    objects: ClassVar[Any] = written_once()

    class Meta:
        """It says what was measured."""

        constraints = [something_in("text", name="participation_pilotresult_says_something")]

    def __str__(self) -> str:
        """Return the start of what was measured."""
        return self.text[:60]


class Then(models.TextChoices):
    """What becomes of what was tried."""

    KEEP = "keep", "We keep it"
    CHANGE = "change", "We change it"
    STOP = "stop", "We stop it"


class PilotDecision(Fact):
    """What was decided after a trial, on which day, by which body or role, and why."""

    pilot = models.ForeignKey(Pilot, on_delete=models.PROTECT, related_name="decisions")
    then = models.CharField(max_length=10, choices=Then)
    decided_on = models.DateField()
    decided_by = models.CharField(max_length=200)
    why = models.TextField()

    objects: ClassVar[Any] = written_once()

    class Meta:
        """A trial is decided about once, by somebody, for a reason."""

        constraints = [
            models.UniqueConstraint("pilot", name="participation_pilotdecision_once"),
            one_of("then", Then, name="participation_pilotdecision_is_known"),
            something_in("decided_by", "why", name="participation_pilotdecision_says_why"),
        ]

    def __str__(self) -> str:
        """Return what was decided."""
        return str(Then(self.then).label)
