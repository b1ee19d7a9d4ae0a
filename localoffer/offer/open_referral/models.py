"""Keeps the feed as it is given out: written from the published offers, and never a source of its own."""

from django.db import models

from localoffer.accounts.models import Council
from localoffer.offer.open_referral.importing.models import FeedFetch as FeedFetch
from localoffer.offer.open_referral.importing.models import FeedSource as FeedSource
from localoffer.offer.open_referral.importing.models import HeldService as HeldService
from localoffer.offer.open_referral.importing.models import KnownService as KnownService


class ServiceStatus(models.TextChoices):
    """The states a service can be in, as the standard names them."""

    ACTIVE = "active", "Given now"
    INACTIVE = "inactive", "Not given now"
    DEFUNCT = "defunct", "No longer given"


class FeedCouncil(models.Model):
    """
    How far the feed has been brought up to date for a council. `revision` grows with every change.

    `turns_on` is the next day on which one of its services may change by itself.
    """

    council = models.OneToOneField(Council, on_delete=models.CASCADE, related_name="+")
    turns_on = models.DateField(null=True)
    fingerprint = models.CharField(max_length=64, blank=True)
    revision = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        """Return whose feed, and how often it changed."""
        return f"Feed of {self.council_id}, revision {self.revision}"


class FeedOrganization(models.Model):
    """A council, or a partner that provides something for it (`provider`). `said` is its JSON."""

    id = models.UUIDField(primary_key=True)
    council = models.ForeignKey(Council, on_delete=models.CASCADE, related_name="+")
    provider = models.CharField(max_length=300, blank=True)
    name = models.CharField(max_length=300)
    words = models.TextField()
    said = models.TextField()

    def __str__(self) -> str:
        """Return its name."""
        return self.name


class FeedService(models.Model):
    """
    One entry as a service. `listed` is the JSON of its single fields, `nested` of its lists and our own part.

    One that is no longer offered stays, as defunct, so that others learn of it. `turns_on` is the next day on
    which what is said here may change by itself. `days`, `opens_at` and `closes_at` say when it can be reached.
    """

    id = models.UUIDField(primary_key=True)
    council = models.ForeignKey(Council, on_delete=models.CASCADE, related_name="+")
    slug = models.SlugField(max_length=80)
    organization = models.ForeignKey(FeedOrganization, on_delete=models.CASCADE, related_name="services")
    name = models.CharField(max_length=200)
    status = models.CharField(max_length=10, choices=ServiceStatus)
    minimum_age = models.PositiveSmallIntegerField(null=True)
    maximum_age = models.PositiveSmallIntegerField(null=True)
    days = models.CharField(max_length=20, blank=True)
    opens_at = models.TimeField(null=True)
    closes_at = models.TimeField(null=True)
    modified_at = models.DateTimeField(db_index=True)
    turns_on = models.DateField(null=True)
    words = models.TextField()
    listed = models.TextField()
    nested = models.TextField()
    text_hash = models.CharField(max_length=64)

    class Meta:
        """Each entry of a council stands once."""

        constraints = [models.UniqueConstraint(fields=["council", "slug"], name="offer_feedservice_once")]

    def __str__(self) -> str:
        """Return its name."""
        return self.name


class FeedTerm(models.Model):
    """One term that a service carries."""

    service = models.ForeignKey(FeedService, on_delete=models.CASCADE, related_name="terms")
    term = models.UUIDField(db_index=True)

    class Meta:
        """A service carries a term once."""

        constraints = [models.UniqueConstraint(fields=["service", "term"], name="offer_feedterm_once")]

    def __str__(self) -> str:
        """Return the term's id."""
        return str(self.term)


class ServicePlace(models.Model):
    """
    A place where a council gives something: put in by the council, and only where everyone may know it.

    A refuge, a children's home or a young person's address never stands here.
    """

    council = models.ForeignKey(Council, on_delete=models.CASCADE, related_name="+")
    slug = models.SlugField(max_length=80)
    name = models.CharField(max_length=200)
    address = models.CharField(max_length=200)
    town = models.CharField(max_length=100)
    county = models.CharField(max_length=100)
    postcode = models.CharField(max_length=8)
    latitude = models.FloatField()
    longitude = models.FloatField()
    access = models.TextField(blank=True)

    class Meta:
        """A service is given at a place of one name once."""

        constraints = [models.UniqueConstraint(fields=["council", "slug", "name"], name="offer_serviceplace_once")]

    def __str__(self) -> str:
        """Return its name."""
        return self.name


class FeedPlace(models.Model):
    """A service at a place: a real one with coordinates, or "online and by phone" without."""

    id = models.UUIDField(primary_key=True)
    service = models.ForeignKey(FeedService, on_delete=models.CASCADE, related_name="places")
    latitude = models.FloatField(null=True)
    longitude = models.FloatField(null=True)
    said = models.TextField()

    def __str__(self) -> str:
        """Return its id."""
        return str(self.id)


class Postcode(models.Model):
    """A postcode without its space, the code of the council it lies in, and its middle."""

    postcode = models.CharField(max_length=7, primary_key=True)
    area = models.CharField(max_length=20)
    latitude = models.FloatField()
    longitude = models.FloatField()

    def __str__(self) -> str:
        """Return the postcode."""
        return self.postcode
