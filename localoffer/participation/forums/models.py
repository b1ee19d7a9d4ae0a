"""Keeps groups, their meetings, the points they raised in their own words, and what came of each. No names."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from localoffer.participation.consultations.models import Answered
from localoffer.participation.consultations.models.consultations import written_once
from localoffer.participation.voice.parts import Fact, SeenBy, one_of, something_in


class Forum(Fact):
    """One group, such as a Children in Care Council. `about` says in plain words who it is for."""

    name = models.CharField(max_length=200)
    about = models.TextField()

    objects: ClassVar[Any] = written_once()

    class Meta:
        """A council names each group once."""

        constraints = [models.UniqueConstraint("council", "name", name="participation_forum_named_once")]

    def __str__(self) -> str:
        """Return the name."""
        return self.name


class ForumEnd(Fact):
    """A group came to its end: from which day, and why everyone is told so."""

    forum = models.ForeignKey(Forum, on_delete=models.PROTECT, related_name="ends")
    ended_on = models.DateField()
    why = models.TextField()

    objects: ClassVar[Any] = written_once()

    class Meta:
        """A group ends once, for a reason."""

        constraints = [
            models.UniqueConstraint("forum", name="participation_forumend_once"),
            something_in("why", name="participation_forumend_says_why"),
        ]

    def __str__(self) -> str:
        """Return the reason."""
        return self.why


class ForumSession(Fact):
    """One meeting of a group: its day, and how many young people came."""

    forum = models.ForeignKey(Forum, on_delete=models.PROTECT, related_name="sessions")
    held_on = models.DateField()
    people = models.PositiveIntegerField()
    about = models.CharField(max_length=300, blank=True)
    seen_by = models.CharField(max_length=10, choices=SeenBy)

    objects: ClassVar[Any] = written_once()

    class Meta:
        """Who may see it is known."""

        constraints = [one_of("seen_by", SeenBy, name="participation_forumsession_seen_by_is_known")]

    def __str__(self) -> str:
        """Return the day."""
        return str(self.held_on)


class Point(Fact):
    """Something that a group raised, in its own words."""

    session = models.ForeignKey(ForumSession, on_delete=models.PROTECT, related_name="points")
    words = models.TextField()
    seen_by = models.CharField(max_length=10, choices=SeenBy)

    objects: ClassVar[Any] = written_once()

    class Meta:
        """There are some words, and who may see them is known."""

        constraints = [
            one_of("seen_by", SeenBy, name="participation_point_seen_by_is_known"),
            something_in("words", name="participation_point_says_something"),
        ]

    def __str__(self) -> str:
        """Return the start of the words."""
        return self.words[:60]


class PointAnswer(Fact):
    """What came of a point; the latest counts. `owner` is a role, never a name. `entry` is a slug, or empty."""

    point = models.ForeignKey(Point, on_delete=models.PROTECT, related_name="answers")
    answered = models.CharField(max_length=20, choices=Answered)
    text = models.TextField()
    owner = models.CharField(max_length=200)
    by_date = models.DateField(null=True, blank=True)
    entry = models.SlugField(max_length=80, blank=True)

    objects: ClassVar[Any] = written_once()

    class Meta:
        """What will be done has a day; every answer says something, and whose it is."""

        constraints = [
            models.CheckConstraint(
                name="participation_pointanswer_will_do_has_date",
                condition=~Q(answered="will_do") | ~Q(by_date=None),
            ),
            one_of("answered", Answered, name="participation_pointanswer_is_known"),
            something_in("text", "owner", name="participation_pointanswer_says_something"),
        ]

    def __str__(self) -> str:
        """Return the start of the answer."""
        return self.text[:60]


class VerbalUpdate(Fact):
    """What a group told a committee aloud: which committee, on which day, under which item of its agenda."""

    forum = models.ForeignKey(Forum, on_delete=models.PROTECT, related_name="updates")
    committee = models.CharField(max_length=200)
    given_on = models.DateField()
    item = models.CharField(max_length=200)
    text = models.TextField()
    seen_by = models.CharField(max_length=10, choices=SeenBy)

    objects: ClassVar[Any] = written_once()

    class Meta:
        """It names the committee and says something."""

        constraints = [
            something_in("committee", "text", name="participation_verbalupdate_says_something"),
            one_of("seen_by", SeenBy, name="participation_verbalupdate_seen_by_is_known"),
        ]

    def __str__(self) -> str:
        """Return the committee and the day."""
        return f"{self.committee}, {self.given_on}"
