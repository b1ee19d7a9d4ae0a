"""Keeps matters: each is one question for the council, from the first notice to the last review."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from localoffer.accounts.models import Council
from localoffer.accounts.scopes import ScopedManager
from localoffer.offer.models import Draft, Version


class Matter(models.Model):
    """
    One question that a council decides, named by a `slug` that lasts.

    `draft` is the proposal that it carries, where it changes this council's own offer. `part_of` is the matter it
    is a part of: several bodies or councils may each decide their part of one offer. `version` is what it was
    published as, or the one that a historic matter, told from the public record, was about. `open_from` is when
    the public may read of it; empty while only staff may. `ended_at` and `ended_why` say when nothing more will
    happen, and why.
    """

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    slug = models.SlugField(max_length=80)
    title = models.CharField(max_length=300)
    summary = models.TextField(blank=True)
    draft = models.ForeignKey(Draft, null=True, blank=True, on_delete=models.PROTECT, related_name="matters")
    version = models.ForeignKey(Version, null=True, blank=True, on_delete=models.PROTECT, related_name="matters")
    part_of = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="parts")
    is_historic = models.BooleanField(default=False)
    source_url = models.URLField(max_length=500, blank=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    created_at = models.DateTimeField()
    open_from = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_why = models.TextField(blank=True)

    objects = ScopedManager(council="council")

    class Meta:
        """A council names each matter once; one that ended says why."""

        ordering = ["-created_at", "-pk"]
        constraints = [
            models.UniqueConstraint("council", "slug", name="governance_matter_named_once"),
            models.CheckConstraint(
                name="governance_matter_ended_says_why", condition=Q(ended_at=None) | ~Q(ended_why="")
            ),
        ]

    def __str__(self) -> str:
        """Return its title."""
        return self.title
