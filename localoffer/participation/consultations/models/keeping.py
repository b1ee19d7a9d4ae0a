"""Keeps for how long a council keeps what people wrote, as its own rules say."""

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from localoffer.accounts.models import Council
from localoffer.offer.models import WrittenOnce
from localoffer.participation.consultations.models.consultations import NeverRewritten, written_once


class HowSure(models.TextChoices):
    """How sure somebody is of a figure that a council's own rules give."""

    READ = "V", "I read it in the rule itself"
    ELSEWHERE = "K", "I read it somewhere else"
    UNSURE = "U", "I am not sure: it must be checked"


class KeepingTime(WrittenOnce):
    """For how many days free texts are kept once people were told what came of them; the latest counts."""

    refusal: ClassVar[type[Exception]] = NeverRewritten

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    days = models.PositiveIntegerField()
    source = models.CharField(max_length=300)
    sure = models.CharField(max_length=1, choices=HowSure)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    objects: ClassVar[Any] = written_once()

    class Meta:
        """It is a day or more, and says which rule asks for it and how sure that is."""

        constraints = [
            models.CheckConstraint(name="participation_keepingtime_a_day_or_more", condition=Q(days__gte=1)),
            models.CheckConstraint(name="participation_keepingtime_says_source", condition=~Q(source="")),
            models.CheckConstraint(
                name="participation_keepingtime_sureness_is_known", condition=Q(sure__in=HowSure.values)
            ),
        ]

    def __str__(self) -> str:
        """Return how long."""
        return f"{self.days} days"
