"""Keeps what staff answered when a principle of corporate parenting was asked of a proposal."""

from typing import Any, ClassVar

from django.db import models

from localoffer.offer.models import Draft
from localoffer.participation.consultations.models.consultations import written_once
from localoffer.participation.voice.parts import Fact, something_in


class PrincipleAnswer(Fact):
    """How a proposal meets one principle, and where that is shown; the latest counts. CSWA 2017 s.1."""

    draft = models.ForeignKey(Draft, on_delete=models.PROTECT, related_name="+")
    principle = models.SlugField(max_length=40)
    text = models.TextField()
    evidence = models.URLField(max_length=500, blank=True)

    objects: ClassVar[Any] = written_once()

    class Meta:
        """An answer says something, about a principle."""

        constraints = [something_in("principle", "text", name="participation_principleanswer_says_something")]

    def __str__(self) -> str:
        """Return the start of the answer."""
        return self.text[:60]
