"""Keeps what each council's constitution said, from when, and who put it here."""

from typing import Any, ClassVar

from django.conf import settings
from django.db import models

from localoffer.accounts.models import Council
from localoffer.accounts.scopes import ScopedManager
from localoffer.offer.models import UnchangingSet, WrittenOnce


class AdoptedNeverChanges(Exception):
    """An adopted constitution was to be changed or deleted. A newer one takes its place."""


class AdoptedConstitution(WrittenOnce):
    """
    One constitution as a council adopted it: in force from a day until a later one takes its place.

    `text` is the file as it was handed in, and `said` what was read from it. Of two for the same day, the one with
    the higher `number` counts: it corrects the other. `adopted_by` is empty where the program loaded it.
    """

    refusal: ClassVar[type[Exception]] = AdoptedNeverChanges

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    in_force_from = models.DateField()
    text = models.TextField()
    said = models.JSONField()
    note = models.TextField(blank=True)
    adopted_at = models.DateTimeField()
    adopted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    objects: ClassVar[Any] = ScopedManager(
        council="council", _manager_class=models.Manager.from_queryset(UnchangingSet)
    )

    class Meta:
        """A council numbers its constitutions."""

        constraints = [
            models.UniqueConstraint("council", "number", name="governance_constitution_number_once"),
        ]

    def __str__(self) -> str:
        """Return its name."""
        return str(self.said["name"])
