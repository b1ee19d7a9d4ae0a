"""Keeps the groups that a council asks, and how and when each was invited. Offices and forums, never people."""

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from localoffer.accounts.models import Council
from localoffer.accounts.scopes import ScopedManager
from localoffer.participation.consultations.models.consultations import FixedPart, written_once


class GroupKind(models.TextChoices):
    """Who a group is."""

    CARE_LEAVERS = "care_leavers", "Young people who left care"
    CHILDREN_IN_CARE = "children_in_care", "Children in care"
    FOSTER_CARERS = "foster_carers", "Foster carers"
    STAFF = "staff", "People who work for the council"
    DISTRICT = "district", "A district or borough council"
    HEALTH = "health", "Health services"
    PARTNER = "partner", "Another partner"


class StakeholderGroup(models.Model):
    """One group to ask. `office` is the e-mail or address of an office or forum, not of a person."""

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=20, choices=GroupKind)
    office = models.CharField(max_length=300, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    objects = ScopedManager(council="council")

    class Meta:
        """A council has each group once."""

        constraints = [
            models.UniqueConstraint("council", "name", name="participation_stakeholdergroup_named_once"),
            models.CheckConstraint(
                name="participation_stakeholdergroup_kind_is_known", condition=Q(kind__in=GroupKind.values)
            ),
        ]

    def __str__(self) -> str:
        """Return the name."""
        return self.name


class Invitation(FixedPart):
    """A group was asked to take part: on which day, and how."""

    group = models.ForeignKey(StakeholderGroup, on_delete=models.PROTECT, related_name="invitations")
    invited_on = models.DateField()
    how = models.CharField(max_length=300)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    objects: ClassVar[Any] = written_once()

    def __str__(self) -> str:
        """Return how they were invited."""
        return self.how
