"""Keeps figures of a survey as the council's file gave them. Each file is kept; the latest counts."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from localoffer.participation.consultations.models.consultations import written_once
from localoffer.participation.voice.parts import Fact, something_in


class FigureFile(Fact):
    """One file of figures: what it is called, and where the figures come from."""

    name = models.CharField(max_length=200)
    source = models.CharField(max_length=300)

    objects: ClassVar[Any] = written_once()

    class Meta:
        """It says where the figures come from."""

        constraints = [something_in("source", name="participation_figurefile_has_a_source")]

    def __str__(self) -> str:
        """Return the name."""
        return self.name


class Figure(Fact):
    """One figure: so many percent of `people` in a group said so, in a year. `compared` is others' percent."""

    file = models.ForeignKey(FigureFile, on_delete=models.PROTECT, related_name="figures")
    indicator = models.CharField(max_length=200)
    group = models.CharField(max_length=100)
    people = models.PositiveIntegerField()
    percent = models.DecimalField(max_digits=4, decimal_places=1)
    year = models.PositiveIntegerField()
    compared = models.DecimalField(max_digits=4, decimal_places=1, null=True, blank=True)

    objects: ClassVar[Any] = written_once()

    class Meta:
        """A file has each figure once; a percent is from 0 to 100."""

        constraints = [
            models.UniqueConstraint("file", "indicator", "group", "year", name="participation_figure_once"),
            models.CheckConstraint(
                name="participation_figure_is_a_percent", condition=Q(percent__gte=0, percent__lte=100)
            ),
        ]

    def __str__(self) -> str:
        """Return what it is about."""
        return f"{self.indicator}, {self.group}, {self.year}"
