"""
Keeps what people tell of an entry. Nothing here says who: no name, no address, and the day but not the hour.

Words stand apart, so that they can be hidden, or moved to the person who keeps young people safe.
"""

from typing import Any, ClassVar

from django.db import models

from localoffer.participation.consultations.models.consultations import Deletable, written_once
from localoffer.participation.consultations.models.moderation import RulingOfText
from localoffer.participation.voice.parts import OfCouncil, Standing, one_of, something_in


class Outcome(models.TextChoices):
    """What happened when somebody asked for an entry."""

    GOT_IT = "got_it", "I got it"
    TOLD_NO = "told_no", "I was told no"
    WAITING = "waiting", "I am still waiting"
    DID_NOT_KNOW = "did_not_know", "I did not know of it"


class Feedback(Standing):
    """What one person told of one entry. `key` is random, so that the same page sent twice is kept once."""

    key = models.UUIDField(unique=True)
    entry = models.SlugField(max_length=80)
    entry_title = models.CharField(max_length=200)
    outcome = models.CharField(max_length=20, choices=Outcome)
    received_on = models.DateField()

    objects: ClassVar[Any] = written_once()

    class Meta:
        """The outcome is a known one."""

        constraints = [one_of("outcome", Outcome, name="participation_feedback_is_known")]

    def __str__(self) -> str:
        """Return what happened, with which entry."""
        return f"{self.entry}: {Outcome(self.outcome).label}"


class FeedbackWords(Deletable, OfCouncil):
    """What somebody wrote beside it. Until it is passed, only those who may read answers read it."""

    feedback = models.ForeignKey(Feedback, on_delete=models.PROTECT, related_name="words")
    text = models.TextField()

    class Meta:
        """There are some words."""

        constraints = [something_in("text", name="participation_feedbackwords_are_some")]

    def __str__(self) -> str:
        """Return the start of the words."""
        return self.text[:60]


class FeedbackRuling(RulingOfText, OfCouncil):
    """A ruling about such words."""

    words = models.ForeignKey(FeedbackWords, on_delete=models.CASCADE, related_name="rulings")
