"""Keeps what people were shown and asked, just as it stood when the consultation was put together."""

from typing import Any, ClassVar

from django.db import models

from localoffer.participation.consultations.models.consultations import (
    DeletablePart,
    FixedPart,
    written_once,
)


class Happens(models.TextChoices):
    """What the draft would do to an entry."""

    NEW = "new", "This would be new"
    CHANGED = "changed", "This would change"
    GONE = "gone", "This would go"
    SAME = "same", "This would stay as it is"


class ShownEntry(FixedPart):
    """
    One entry as people were shown it.

    `rule` is the whole entry at that moment (for one that would go, as it is in force), `revision` the draft's.
    `words` is what was on the page: summary, amount, who can get it, how to get it. `changes` say what would
    differ: each a sentence, and a long text before and after it.
    """

    slug = models.SlugField(max_length=80)
    position = models.PositiveIntegerField()
    title = models.CharField(max_length=200)
    happens = models.CharField(max_length=10, choices=Happens)
    revision = models.PositiveIntegerField(null=True, blank=True)
    rule = models.JSONField()
    words = models.JSONField()
    changes = models.JSONField(default=list)

    objects: ClassVar[Any] = written_once()

    class Meta:
        """Each entry is shown once, in its place."""

        constraints = [
            models.UniqueConstraint("consultation", "slug", name="participation_shownentry_once"),
            models.UniqueConstraint("consultation", "position", name="participation_shownentry_position_once"),
        ]

    def __str__(self) -> str:
        """Return the title."""
        return self.title


class AskKind(models.TextChoices):
    """How a question is answered."""

    CHOICE = "choice", "Choose one answer"
    SEVERAL = "several", "Choose any number of answers"
    SCALE = "scale", "A number from 1 to 5"
    WORDS = "words", "In their own words"


class Ask(DeletablePart):
    """
    One more question, beside those about the entries. `options` are the answers to choose from, as texts.

    It can be taken out until somebody has answered.
    """

    position = models.PositiveIntegerField()
    text = models.CharField(max_length=300)
    kind = models.CharField(max_length=10, choices=AskKind)
    options = models.JSONField(default=list)

    class Meta:
        """Each question has its own place."""

        constraints = [
            models.UniqueConstraint("consultation", "position", name="participation_ask_position_once"),
            models.CheckConstraint(
                name="participation_ask_kind_is_known", condition=models.Q(kind__in=AskKind.values)
            ),
        ]

    def __str__(self) -> str:
        """Return the question."""
        return self.text
