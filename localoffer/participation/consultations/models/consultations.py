"""Keeps consultations: what each is about, when it runs, and each change of its dates."""

from typing import Any, ClassVar, NoReturn

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from localoffer.accounts.models import Council
from localoffer.accounts.scopes import ScopedManager
from localoffer.offer.models import Draft, UnchangingSet, WrittenOnce


class NeverRewritten(Exception):
    """What people were asked, said or were told was to be changed. Only something new can be added."""


def written_once() -> Any:
    """Return the manager of rows that are written once and belong to a council."""
    return ScopedManager(council="council", _manager_class=models.Manager.from_queryset(UnchangingSet))


class Consultation(models.Model):
    """
    One time in which people can say what they think of a draft as it stood on the day it was put to them.

    `code` is short and made at random, to be typed from paper. `closes_on` is the last day, as first set; a later
    one is a `DateChange`. `minimum_days` is what the council's own rules ask for, with where they say so; None
    where that is not known. `could_change`, `why`, `short_because` and `how_it_counts` answer the four questions
    that courts ask of a consultation (Gunning): still open, reasons given, time enough, taken into account.
    `told_by` is the day by which people are told what came of it.
    """

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    draft = models.ForeignKey(Draft, on_delete=models.PROTECT, related_name="consultations")
    slug = models.SlugField(max_length=80)
    code = models.CharField(max_length=12, unique=True)
    title = models.CharField(max_length=200)
    why = models.TextField()
    could_change = models.TextField()
    how_it_counts = models.TextField()
    short_because = models.TextField(blank=True)
    minimum_days = models.PositiveIntegerField(null=True, blank=True)
    minimum_source = models.CharField(max_length=300, blank=True)
    audience = models.CharField(max_length=300)
    run_by = models.CharField(max_length=200)
    channels = models.JSONField(default=list)
    formats = models.JSONField(default=list)
    told_by = models.DateField(null=True, blank=True)
    opens_on = models.DateField()
    closes_on = models.DateField()
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField()

    objects = ScopedManager(council="council")

    class Meta:
        """A council names each consultation once; it opens before it closes."""

        constraints = [
            models.UniqueConstraint("council", "slug", name="participation_consultation_named_once"),
            models.CheckConstraint(
                name="participation_consultation_opens_first", condition=Q(closes_on__gte=F("opens_on"))
            ),
        ]

    def __str__(self) -> str:
        """Return the title."""
        return self.title


class PartOfConsultation(models.Model):
    """What all parts of a consultation share. Each names its council, so the database can keep councils apart."""

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    consultation = models.ForeignKey(Consultation, on_delete=models.PROTECT, related_name="+")

    class Meta:
        """Each kind has its own table."""

        abstract = True


class FixedPart(PartOfConsultation, WrittenOnce):
    """A part of a consultation that is written once and then stands."""

    refusal: ClassVar[type[Exception]] = NeverRewritten

    class Meta:
        """Each kind has its own table."""

        abstract = True


class OnceSet(models.QuerySet[Any]):
    """Rows that are written once, and deleted when their time is over. The database refuses changes too."""

    def update(self, **kwargs: Any) -> NoReturn:
        """Refuse. Raises NeverRewritten."""
        raise NeverRewritten


class Deletable(models.Model):
    """A row that is written once and never changes, but may have to be taken away for somebody's sake."""

    objects: ClassVar[Any] = ScopedManager(council="council", _manager_class=models.Manager.from_queryset(OnceSet))

    class Meta:
        """Each kind has its own table."""

        abstract = True

    def save(self, **kwargs: Any) -> None:
        """Save a new row. Raises NeverRewritten for one that is there already."""
        if self.pk:
            raise NeverRewritten
        super().save(**kwargs)


class DeletablePart(Deletable, PartOfConsultation):
    """A part that is written once and never changes, but may have to be taken away."""

    class Meta:
        """Each kind has its own table."""

        abstract = True


class DateChange(FixedPart):
    """The last day was moved: to when, by whom, and why everyone is told so."""

    closes_on = models.DateField()
    reason = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    objects: ClassVar[Any] = written_once()

    class Meta:
        """A change has a reason."""

        constraints = [models.CheckConstraint(name="participation_datechange_says_why", condition=~Q(reason=""))]

    def __str__(self) -> str:
        """Return the reason."""
        return self.reason


class Analysed(FixedPart):
    """Everything that came in was read and put into themes: when, by whom, and in short what people said."""

    summary = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    objects: ClassVar[Any] = written_once()

    class Meta:
        """A consultation is analysed once."""

        constraints = [models.UniqueConstraint("consultation", name="participation_analysed_once")]

    def __str__(self) -> str:
        """Return the start of the summary."""
        return self.summary[:60]
