"""Keeps what came from other people's feeds: every fetch as it came, what is held, and what was approved."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from localoffer.accounts.models import Council
from localoffer.accounts.scopes import ScopedManager


class Proposal(models.TextChoices):
    """What a fetch proposes for a service."""

    NEW = "new", "New"
    CHANGED = "changed", "Changed"
    GONE = "gone", "No longer in the feed"


class Decision(models.TextChoices):
    """What a person decided."""

    APPROVED = "approved", "Approved"
    REFUSED = "refused", "Refused"


class FeedSource(models.Model):
    """A feed that a council takes in, by the address or the name of the file it comes from."""

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    address = models.CharField(max_length=500)

    objects = ScopedManager(council="council")

    class Meta:
        """A council takes in a feed once."""

        constraints = [models.UniqueConstraint(fields=["council", "address"], name="offer_feedsource_once")]

    def __str__(self) -> str:
        """Return where it comes from."""
        return self.address


class FeedFetch(models.Model):
    """
    One reading of a feed, with what came (`payload`, compressed) and its SHA-256.

    `taken_in_by` is None for a command. `problem` says why it was not used; then nothing else came of it.
    `complete` says that every page came.
    """

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    feed = models.ForeignKey(FeedSource, on_delete=models.PROTECT, related_name="fetches")
    fetched_at = models.DateTimeField()
    taken_in_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    version = models.CharField(max_length=40, blank=True)
    pages = models.PositiveIntegerField(default=0)
    services = models.PositiveIntegerField(default=0)
    sha256 = models.CharField(max_length=64, blank=True)
    payload = models.BinaryField(blank=True)
    complete = models.BooleanField(default=False)
    problem = models.TextField(blank=True)
    notes = models.JSONField(default=list)

    objects = ScopedManager(council="council")

    def __str__(self) -> str:
        """Return when it was."""
        return f"Fetched {self.fetched_at:%Y-%m-%d %H:%M}"


class KnownService(models.Model):
    """A service of a feed as it was last approved. `gone_at` is set once its going was approved."""

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    feed = models.ForeignKey(FeedSource, on_delete=models.PROTECT, related_name="known")
    source_id = models.CharField(max_length=200)
    service_id = models.UUIDField()
    name = models.CharField(max_length=300)
    said = models.JSONField()
    sha256 = models.CharField(max_length=64)
    approved_at = models.DateTimeField()
    gone_at = models.DateTimeField(null=True, blank=True)
    same_as = models.CharField(max_length=120, blank=True)

    objects = ScopedManager(council="council")

    class Meta:
        """A service of a feed is known once."""

        constraints = [models.UniqueConstraint(fields=["feed", "source_id"], name="offer_knownservice_once")]

    def __str__(self) -> str:
        """Return its name."""
        return self.name


class HeldService(models.Model):
    """
    One service of a fetch that waits for a person, or was decided by one.

    `raw` is the record as it came; `said` is how we read it; `notes` say what was left out or looks wrong.
    `alike` are things here that may be the same service, each with the reason: a proposal, never done by itself.
    `reason` says why it was decided so; a refusal always has one, unless it was refused before reasons were kept.
    """

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    fetch = models.ForeignKey(FeedFetch, on_delete=models.PROTECT, related_name="held")
    source_id = models.CharField(max_length=200)
    service_id = models.UUIDField()
    name = models.CharField(max_length=300)
    proposal = models.CharField(max_length=10, choices=Proposal)
    raw = models.JSONField()
    said = models.JSONField()
    sha256 = models.CharField(max_length=64)
    notes = models.JSONField(default=list)
    alike = models.JSONField(default=list)
    decision = models.CharField(max_length=10, choices=Decision, blank=True)
    reason = models.TextField(blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    objects = ScopedManager(council="council")

    class Meta:
        """A decision has a moment and a person, or there is none."""

        constraints = [
            models.CheckConstraint(
                name="offer_heldservice_decided_whole",
                condition=Q(decision="", decided_at__isnull=True, decided_by__isnull=True)
                | (~Q(decision="") & Q(decided_at__isnull=False) & Q(decided_by__isnull=False)),
            ),
            models.UniqueConstraint(fields=["fetch", "source_id"], name="offer_heldservice_once"),
        ]

    def __str__(self) -> str:
        """Return its name."""
        return self.name
