"""Keeps figures as the council gave them. A wrong one stays, and a new one with its reason stands in its place."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from localoffer.participation.consultations.models.consultations import written_once
from localoffer.participation.voice.parts import Fact, one_of, something_in
from localoffer.rules.measuring.figure import Figure

NO_COUNTS = Q(numerator=None, denominator=None, no_information=None)


class Status(models.TextChoices):
    """How settled a figure is."""

    PROVISIONAL = "provisional", "Provisional"
    FINAL = "final", "Final"


class MeasureFile(Fact):
    """One file of figures: what it is called, and where the figures come from."""

    name = models.CharField(max_length=200)
    source = models.CharField(max_length=300)

    objects: ClassVar[Any] = written_once()

    class Meta:
        """It says where the figures come from."""

        constraints = [something_in("source", name="performance_file_has_a_source")]

    def __str__(self) -> str:
        """Return the name."""
        return self.name


class MeasureValue(Fact):
    """
    One figure of a measure, for the period that ends on `ends_on`; where it begins follows from the measure.

    `alone` is a result of which no counts were published. `corrects` is the row whose place it takes.
    """

    measure = models.SlugField(max_length=60)
    ends_on = models.DateField()
    numerator = models.PositiveIntegerField(null=True, blank=True)
    denominator = models.PositiveIntegerField(null=True, blank=True)
    no_information = models.PositiveIntegerField(null=True, blank=True)
    alone = models.DecimalField(max_digits=8, decimal_places=2, null=True, blank=True)
    status = models.CharField(max_length=12, choices=Status)
    note = models.CharField(max_length=500, blank=True)
    source = models.CharField(max_length=300)
    file = models.ForeignKey(MeasureFile, null=True, blank=True, on_delete=models.PROTECT, related_name="values")
    corrects = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="corrections"
    )
    reason = models.CharField(max_length=500, blank=True)

    objects: ClassVar[Any] = written_once()

    class Meta:
        """A period has one first figure; each is corrected once, for a reason; it is counts, or a result alone."""

        constraints = [
            models.UniqueConstraint(
                fields=["council", "measure", "ends_on"], condition=Q(corrects=None), name="performance_value_once"
            ),
            models.UniqueConstraint(fields=["corrects"], name="performance_value_corrected_once"),
            models.CheckConstraint(
                name="performance_value_corrects_for_a_reason",
                condition=Q(corrects=None, reason="") | (~Q(corrects=None) & ~Q(reason="")),
            ),
            models.CheckConstraint(
                name="performance_value_is_counts_or_a_result",
                condition=Q(alone=None, numerator__isnull=False) | (Q(alone__gte=0) & NO_COUNTS),
            ),
            something_in("measure", "source", name="performance_value_has_a_source"),
            one_of("status", Status, name="performance_value_status_is_known"),
        ]

    def __str__(self) -> str:
        """Return what it is about."""
        return f"{self.measure}, {self.ends_on}"

    @property
    def figure(self) -> Figure:
        """The figure, to be worked with."""
        return Figure(
            numerator=self.numerator,
            denominator=self.denominator,
            no_information=self.no_information,
            alone=self.alone,
        )
