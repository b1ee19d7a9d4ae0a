"""Keeps who declared which conflict of interest, what they did then, and whether they were let off."""

from django.db import models
from django.db.models import Q

from localoffer.accounts.models import Council
from localoffer.accounts.scopes import ScopedManager
from localoffer.governance.decisions.kinds import Did, Dispensation, Nature
from localoffer.governance.decisions.models.decision import Decision


class ConflictDeclaration(models.Model):
    """
    One conflict of interest that somebody declared, in the order of the record.

    `dispensation` is empty while nobody has said whether one was given; one that was given says by whom, and when.
    """

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="declarations")
    position = models.PositiveIntegerField()
    person = models.CharField(max_length=200)
    office = models.CharField(max_length=200)
    interest = models.TextField()
    nature = models.CharField(max_length=12, choices=Nature)
    did = models.CharField(max_length=12, choices=Did)
    dispensation = models.CharField(max_length=8, choices=Dispensation, blank=True)
    granted_by = models.CharField(max_length=200, blank=True)
    granted_on = models.DateField(null=True, blank=True)
    granted_for = models.TextField(blank=True)

    objects = ScopedManager(council="council")

    class Meta:
        """Each says who and what; a dispensation that was given says by whom and when, and no other does."""

        ordering = ["position"]
        constraints = [
            models.UniqueConstraint("decision", "position", name="governance_declaration_position_once"),
            models.CheckConstraint(
                name="governance_declaration_says_who_and_what",
                condition=~Q(person="") & ~Q(office="") & ~Q(interest=""),
            ),
            models.CheckConstraint(
                name="governance_declaration_kinds_known",
                condition=Q(nature__in=Nature.values)
                & Q(did__in=Did.values)
                & Q(dispensation__in=["", *Dispensation.values]),
            ),
            models.CheckConstraint(
                name="governance_dispensation_given_is_whole",
                condition=(Q(dispensation=Dispensation.GIVEN) & ~Q(granted_by="") & Q(granted_on__isnull=False))
                | (~Q(dispensation=Dispensation.GIVEN) & Q(granted_by="", granted_on=None, granted_for="")),
            ),
        ]

    def __str__(self) -> str:
        """Return who declared it."""
        return f"{self.person}, {self.office}"
