"""Keeps what was ruled about each free text: until somebody passes it, nobody else reads it."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from localoffer.participation.consultations.models.consultations import Deletable, PartOfConsultation
from localoffer.participation.consultations.models.responses import Words


class Ruled(models.TextChoices):
    """What became of a free text."""

    PASSED = "passed", "Passed: it may be read and used"
    HIDDEN = "hidden", "Hidden: it is not used"


class RulingOfText(Deletable):
    """One ruling about one text; the latest counts. Hiding says why."""

    ruled = models.CharField(max_length=10, choices=Ruled)
    reason = models.CharField(max_length=300, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        """A ruling is a known one, and hiding has a reason."""

        abstract = True
        constraints = [
            models.CheckConstraint(name="%(app_label)s_%(class)s_is_known", condition=Q(ruled__in=Ruled.values)),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_hiding_says_why", condition=~Q(ruled="hidden") | ~Q(reason="")
            ),
        ]

    def __str__(self) -> str:
        """Return what was ruled."""
        return str(Ruled(self.ruled).label)


class Ruling(RulingOfText, PartOfConsultation):
    """A ruling about a text of a consultation."""

    words = models.ForeignKey(Words, on_delete=models.CASCADE, related_name="rulings")
