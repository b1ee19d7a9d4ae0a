"""Keeps who holds a post or sits in a body: a name and an office, and nothing else about anybody."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from localoffer.accounts.models import Council
from localoffer.accounts.scopes import ScopedManager


class Holder(models.Model):
    """
    Somebody who holds a post or sits in a body from `since` until `until`, which lies outside.

    `place` is the slug of the post or body in the constitution. `office` is what they are there, such as "Chair".
    `source` is where the council published it. Anybody may read it: a notice of a key decision prints it.
    """

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    place = models.SlugField(max_length=80)
    name = models.CharField(max_length=200)
    office = models.CharField(max_length=200)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    source = models.CharField(max_length=300)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField()

    objects = ScopedManager(council="council")

    class Meta:
        """Each has a name and a source; a span runs forward."""

        constraints = [
            models.CheckConstraint(name="governance_holder_is_named", condition=~Q(name="") & ~Q(source="")),
            models.CheckConstraint(
                name="governance_holder_span_runs_forward", condition=Q(until=None) | Q(until__gt=F("since"))
            ),
        ]

    def __str__(self) -> str:
        """Return the name and the office."""
        return f"{self.name}, {self.office}"
