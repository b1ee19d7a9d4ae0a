"""Keeps what a council aims at, from which day on, and who said so."""

from fractions import Fraction
from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from localoffer.participation.consultations.models.consultations import written_once
from localoffer.participation.voice.parts import Fact, something_in
from localoffer.rules.measuring.rating import Aim


class MeasureTarget(Fact):
    """
    A target of a measure, and its floor if any, for figures that end on `applies_from` or later.

    A new target takes the place of the one before; the latest that applies counts.
    """

    measure = models.SlugField(max_length=60)
    target = models.DecimalField(max_digits=10, decimal_places=2)
    floor = models.DecimalField(max_digits=10, decimal_places=2, null=True, blank=True)
    applies_from = models.DateField()
    source = models.CharField(max_length=300)

    objects: ClassVar[Any] = written_once()

    class Meta:
        """It is never below nought, and says where it was set."""

        constraints = [
            something_in("measure", "source", name="performance_target_has_a_source"),
            models.CheckConstraint(
                name="performance_target_is_not_below_nought",
                condition=Q(target__gte=0) & (Q(floor=None) | Q(floor__gte=0)),
            ),
        ]

    def __str__(self) -> str:
        """Return the measure and the target."""
        return f"{self.measure}: {self.target}"

    @property
    def aim(self) -> Aim:
        """The target and the floor, to be worked with."""
        return Aim(Fraction(self.target), None if self.floor is None else Fraction(self.floor))
