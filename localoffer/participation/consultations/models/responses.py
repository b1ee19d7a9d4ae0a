"""
Keeps what people said. Nothing here says who: no name, no address, no cookie, and the day but not the hour.

Words are kept one by one, each apart from where it came only by its response, so that one can be hidden or taken
away and the rest still counts.
"""

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from localoffer.participation.consultations.models.asked import Ask, ShownEntry
from localoffer.participation.consultations.models.consultations import DeletablePart, FixedPart, written_once


class Way(models.TextChoices):
    """How an answer reached us."""

    WEB = "web", "on the web"
    PAPER = "paper", "on paper"
    TOLD = "told", "told to a worker"
    GROUP = "group", "in a group"


class Response(FixedPart):
    """
    What one person, or one group, sent or told.

    `key` is a random number made for the page, so that the same answers sent twice are kept once; it is never
    shown. `people` is how many spoke, in a group. `gathered` says how, and `entered_by` is the worker, where one
    wrote it down.
    """

    key = models.UUIDField()
    received_on = models.DateField()
    way = models.CharField(max_length=10, choices=Way)
    people = models.PositiveIntegerField(default=1)
    gathered = models.CharField(max_length=300, blank=True)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    objects: ClassVar[Any] = written_once()

    class Meta:
        """The same answers count once; what a worker wrote down says how it was gathered."""

        constraints = [
            models.UniqueConstraint("consultation", "key", name="participation_response_kept_once"),
            models.CheckConstraint(name="participation_response_from_people", condition=Q(people__gte=1)),
            models.CheckConstraint(
                name="participation_response_says_how",
                condition=Q(way="web", entered_by=None) | (~Q(way="web") & ~Q(entered_by=None) & ~Q(gathered="")),
            ),
        ]

    def __str__(self) -> str:
        """Return how and when it came."""
        return f"{Way(self.way).label}, {self.received_on}"


class PartOfResponse(FixedPart):
    """What all parts of a response share."""

    response = models.ForeignKey(Response, on_delete=models.PROTECT, related_name="%(class)s_set")

    class Meta:
        """Each kind has its own table."""

        abstract = True


class Feeling(models.TextChoices):
    """What somebody can say of an entry with one press."""

    GOOD = "good", "Good"
    NOT_FOR_ME = "not_for_me", "Not for me"
    NOT_UNDERSTOOD = "not_understood", "I do not understand it"


class Reaction(PartOfResponse):
    """What one person, or so many of a group, pressed for one entry."""

    entry = models.ForeignKey(ShownEntry, on_delete=models.PROTECT, related_name="+")
    feeling = models.CharField(max_length=20, choices=Feeling)
    people = models.PositiveIntegerField(default=1)

    objects: ClassVar[Any] = written_once()

    class Meta:
        """A response says each thing of an entry once."""

        constraints = [
            models.UniqueConstraint("response", "entry", "feeling", name="participation_reaction_once"),
            models.CheckConstraint(
                name="participation_reaction_is_known", condition=Q(feeling__in=Feeling.values)
            ),
        ]

    def __str__(self) -> str:
        """Return what was pressed."""
        return str(Feeling(self.feeling).label)


class Reply(PartOfResponse):
    """The answers chosen to one question: option texts, or one number as text for a scale."""

    ask = models.ForeignKey(Ask, on_delete=models.PROTECT, related_name="+")
    chosen = models.JSONField()

    objects: ClassVar[Any] = written_once()

    class Meta:
        """A response answers each question once."""

        constraints = [models.UniqueConstraint("response", "ask", name="participation_reply_once")]

    def __str__(self) -> str:
        """Return what was chosen."""
        return ", ".join(self.chosen)


class Words(DeletablePart):
    """What somebody wrote about an entry, or to a question, or (with neither) about the whole."""

    response = models.ForeignKey(Response, on_delete=models.PROTECT, related_name="words")
    entry = models.ForeignKey(ShownEntry, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    ask = models.ForeignKey(Ask, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    text = models.TextField()

    class Meta:
        """Words are about one thing at most, and there are some."""

        constraints = [
            models.CheckConstraint(
                name="participation_words_about_one_thing", condition=Q(entry=None) | Q(ask=None)
            ),
            models.CheckConstraint(name="participation_words_are_some", condition=~Q(text="")),
        ]

    def __str__(self) -> str:
        """Return the start of the words."""
        return self.text[:60]
