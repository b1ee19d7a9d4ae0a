"""Keeps the themes that people made from what was said, and what the council answered to each."""

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from localoffer.accounts.scopes import ScopedManager
from localoffer.participation.consultations.models.consultations import (
    FixedPart,
    PartOfConsultation,
    written_once,
)
from localoffer.participation.consultations.models.responses import Response, Words


class Theme(PartOfConsultation):
    """One thing that people said, in plain words that somebody at the council wrote."""

    title = models.CharField(max_length=200)
    text = models.TextField()
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()

    objects = ScopedManager(council="council")

    class Meta:
        """Within a consultation each theme has its own title."""

        constraints = [models.UniqueConstraint("consultation", "title", name="participation_theme_named_once")]

    def __str__(self) -> str:
        """Return the title."""
        return self.title


class ThemeWords(PartOfConsultation):
    """
    A text that a theme was made from. `is_quoted` lets everyone read it word for word.

    `words` is None once the text was deleted because its time was over; that somebody said so still counts.
    """

    theme = models.ForeignKey(Theme, on_delete=models.CASCADE, related_name="words")
    response = models.ForeignKey(Response, on_delete=models.PROTECT, related_name="+")
    words = models.ForeignKey(Words, null=True, blank=True, on_delete=models.SET_NULL, related_name="themes")
    is_quoted = models.BooleanField(default=False)

    objects = ScopedManager(council="council")

    class Meta:
        """A text stands in a theme once."""

        constraints = [models.UniqueConstraint("theme", "words", name="participation_themewords_once")]

    def __str__(self) -> str:
        """Return which text is in which theme."""
        return f"{self.words_id} in {self.theme_id}"


class Answered(models.TextChoices):
    """What the council answers to a theme."""

    DONE = "done", "Done"
    WILL_DO = "will_do", "We will do this"
    NOT_POSSIBLE = "not_possible", "Not possible"


class ThemeAnswer(FixedPart):
    """
    What the council answered to a theme; the latest counts.

    `owner` is a role, never a name. `by_date` is given for what will be done. `entries` are the slugs of the
    entries that changed because of it.
    """

    theme = models.ForeignKey(Theme, on_delete=models.PROTECT, related_name="answers")
    answered = models.CharField(max_length=20, choices=Answered)
    text = models.TextField()
    owner = models.CharField(max_length=200)
    by_date = models.DateField(null=True, blank=True)
    entries = models.JSONField(default=list)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    objects: ClassVar[Any] = written_once()

    class Meta:
        """What will be done has a date; every answer says something, and whose it is."""

        constraints = [
            models.CheckConstraint(
                name="participation_themeanswer_will_do_has_date",
                condition=~Q(answered="will_do") | ~Q(by_date=None),
            ),
            models.CheckConstraint(
                name="participation_themeanswer_is_known", condition=Q(answered__in=Answered.values)
            ),
            models.CheckConstraint(
                name="participation_themeanswer_says_something", condition=~Q(text="") & ~Q(owner="")
            ),
        ]

    def __str__(self) -> str:
        """Return the start of the answer."""
        return self.text[:60]
