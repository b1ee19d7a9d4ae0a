"""Keeps what a council promises, that a promise ended, and what people answered to the survey."""

from typing import Any, ClassVar

from django.db import models

from localoffer.participation.consultations.models.consultations import written_once
from localoffer.participation.voice.parts import Fact, Kept, Standing, one_of, something_in


class Pledge(Fact):
    """One promise, and the test that young people hold it against, such as "Good enough for my child?"."""

    title = models.CharField(max_length=200)
    text = models.TextField()
    test = models.CharField(max_length=300)
    made_on = models.DateField()

    objects: ClassVar[Any] = written_once()

    class Meta:
        """Each promise has a test."""

        constraints = [something_in("title", "text", "test", name="participation_pledge_has_a_test")]

    def __str__(self) -> str:
        """Return the title."""
        return self.title


class PledgeEnd(Fact):
    """A promise no longer stands: from which day, and why everyone is told so."""

    pledge = models.ForeignKey(Pledge, on_delete=models.PROTECT, related_name="ends")
    ended_on = models.DateField()
    why = models.TextField()

    objects: ClassVar[Any] = written_once()

    class Meta:
        """A promise ends once, for a reason."""

        constraints = [
            models.UniqueConstraint("pledge", name="participation_pledgeend_once"),
            something_in("why", name="participation_pledgeend_says_why"),
        ]

    def __str__(self) -> str:
        """Return the reason."""
        return self.why


class PledgeReply(Standing):
    """What one person answered about one promise. `key` stands for one sending, and tells nobody who it was."""

    key = models.UUIDField()
    pledge = models.ForeignKey(Pledge, on_delete=models.PROTECT, related_name="replies")
    kept = models.CharField(max_length=10, choices=Kept)
    received_on = models.DateField()

    objects: ClassVar[Any] = written_once()

    class Meta:
        """Each sending answers a promise once."""

        constraints = [
            models.UniqueConstraint("key", "pledge", name="participation_pledgereply_once"),
            one_of("kept", Kept, name="participation_pledgereply_is_known"),
        ]

    def __str__(self) -> str:
        """Return what was answered."""
        return str(Kept(self.kept).label)
