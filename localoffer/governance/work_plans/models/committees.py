"""Keeps committees, and their terms of reference as they stood from each day on."""

from typing import Any, ClassVar

from django.conf import settings
from django.db import models

from localoffer.accounts.models import Council
from localoffer.accounts.scopes import ScopedManager
from localoffer.governance.decisions.models import RecordNeverChanges
from localoffer.offer.models import UnchangingSet, WrittenOnce


class Committee(models.Model):
    """
    A body of the constitution whose year is planned here; `slug` is the constitution's own for it.

    `open_from` is when the public may read its page; empty while only staff may.
    """

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    slug = models.SlugField(max_length=80)
    name = models.CharField(max_length=300)
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField()
    open_from = models.DateTimeField(null=True, blank=True)

    objects = ScopedManager(council="council")

    class Meta:
        """A council plans each body's year once."""

        constraints = [models.UniqueConstraint("council", "slug", name="governance_committee_once")]

    def __str__(self) -> str:
        """Return its name."""
        return self.name


class CommitteeTerms(WrittenOnce):
    """
    What a committee is for, from a day until later terms take their place.

    `functions` has a row for each: its letter and its text. `answer_days` is how long the council has to answer
    what the committee recommends, in calendar days; empty where its rules name no time. `source`, `source_url`
    and `sure` say where all this was read, and how sure we are of it.
    """

    refusal: ClassVar[type[Exception]] = RecordNeverChanges

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    committee = models.ForeignKey(Committee, on_delete=models.PROTECT, related_name="terms")
    in_force_from = models.DateField()
    functions = models.JSONField()
    answer_days = models.PositiveIntegerField(null=True, blank=True)
    source = models.CharField(max_length=300)
    source_url = models.URLField(max_length=500, blank=True)
    sure = models.CharField(max_length=3)
    adopted_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    adopted_at = models.DateTimeField()

    objects: ClassVar[Any] = ScopedManager(
        council="council", _manager_class=models.Manager.from_queryset(UnchangingSet)
    )

    class Meta:
        """They say how sure we are in one letter (`rules.rule.Sure`)."""

        constraints = [
            models.CheckConstraint(name="governance_terms_say_how_sure", condition=~models.Q(sure="")),
        ]

    def __str__(self) -> str:
        """Return from when they count."""
        return f"{self.committee_id} from {self.in_force_from}"
