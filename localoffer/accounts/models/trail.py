"""What was done, by whom and when: a chain of records for each council that nobody can change."""

from django.db import models
from django.db.models import Q

from localoffer.accounts.models.councils import Council
from localoffer.accounts.models.users import User
from localoffer.accounts.scopes import ScopedManager


class TrailRecord(models.Model):
    """
    One act, or one reading of a personal record.

    Each record carries the fingerprint of the one before it in its council's chain. The records without a
    council are the chain of the service itself. The database refuses to change or delete any.
    """

    council = models.ForeignKey(Council, null=True, on_delete=models.PROTECT, related_name="trail")
    number = models.PositiveIntegerField()
    at = models.DateTimeField()
    by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="trail")
    act = models.CharField(max_length=50)
    about = models.CharField(max_length=200)
    detail = models.JSONField(default=dict)
    previous = models.CharField(max_length=64)
    fingerprint = models.CharField(max_length=64)

    objects = ScopedManager(council="council")

    class Meta:
        """A chain has one record of each number."""

        constraints = [
            models.UniqueConstraint("council", "number", name="accounts_trailrecord_one_each_number"),
            models.UniqueConstraint(
                "number", condition=Q(council=None), name="accounts_trailrecord_one_each_number_of_the_service"
            ),
        ]

    def __str__(self) -> str:
        """Return the record's number and what was done."""
        return f"{self.number}: {self.act}"
