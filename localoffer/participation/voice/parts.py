"""What all rows of the standing voice share: a council, who wrote it down, when, and that it then stands."""

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from localoffer.accounts.models import Council
from localoffer.offer.models import WrittenOnce
from localoffer.participation.consultations.models.consultations import NeverRewritten


class OfCouncil(models.Model):
    """A row that names its council, so the database can keep councils apart."""

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")

    class Meta:
        """Each kind has its own table."""

        abstract = True


class Standing(OfCouncil, WrittenOnce):
    """A row that is written once and then stands."""

    refusal: ClassVar[type[Exception]] = NeverRewritten

    class Meta:
        """Each kind has its own table."""

        abstract = True


class Fact(Standing):
    """A dated fact that somebody at work for the council wrote down."""

    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        """Each kind has its own table."""

        abstract = True


class SeenBy(models.TextChoices):
    """Who may read what a group said."""

    PUBLIC = "public", "Everyone"
    STAFF = "staff", "People who work for the council"
    GROUP = "group", "Only the group, and who works with it"


class Kept(models.TextChoices):
    """Whether a pledge is kept, in the eyes of young people."""

    KEPT = "kept", "Kept"
    PARTLY = "partly", "Partly kept"
    NOT_YET = "not_yet", "Not kept yet"


def one_of(field: str, choices: Any, *, name: str) -> models.CheckConstraint:
    """Return the promise that a column holds one of the known answers."""
    return models.CheckConstraint(name=name, condition=Q(**{f"{field}__in": choices.values}))


def something_in(*fields: str, name: str) -> models.CheckConstraint:
    """Return the promise that each of these columns says something."""
    said = Q()
    for field in fields:
        said &= ~Q(**{field: ""})
    return models.CheckConstraint(name=name, condition=said)
