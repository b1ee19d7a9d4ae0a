"""Keeps what a group of young people says of a promise, or of a proposal."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from localoffer.offer.models import Draft
from localoffer.participation.consultations.models.consultations import written_once
from localoffer.participation.forums.models import Forum
from localoffer.participation.pledges.models.pledges import Pledge
from localoffer.participation.voice.parts import Fact, Kept, one_of, something_in


class Verdict(Fact):
    """What a group said of one promise, or of one principle in a proposal; the latest of each group counts."""

    forum = models.ForeignKey(Forum, on_delete=models.PROTECT, related_name="verdicts")
    pledge = models.ForeignKey(Pledge, null=True, blank=True, on_delete=models.PROTECT, related_name="verdicts")
    draft = models.ForeignKey(Draft, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    principle = models.SlugField(max_length=40, blank=True)
    kept = models.CharField(max_length=10, choices=Kept)
    words = models.TextField()
    given_on = models.DateField()

    objects: ClassVar[Any] = written_once()

    class Meta:
        """It is about a promise, or about a principle in a proposal; and in the group's words."""

        constraints = [
            one_of("kept", Kept, name="participation_verdict_is_known"),
            something_in("words", name="participation_verdict_says_something"),
            models.CheckConstraint(
                name="participation_verdict_about_one_thing",
                condition=(~Q(pledge=None) & Q(draft=None, principle=""))
                | (Q(pledge=None) & ~Q(draft=None) & ~Q(principle="")),
            ),
        ]

    def __str__(self) -> str:
        """Return what was said, and by which group."""
        return f"{Kept(self.kept).label} ({self.forum_id})"
