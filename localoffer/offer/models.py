"""The council's offer: its versions, the entries of each, and the questions that only this council asks."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from localoffer.accounts.models import Council
from localoffer.offer.published.models import PublishedOffer as PublishedOffer
from localoffer.offer.published.models import PublishedRow as PublishedRow
from localoffer.rules.rule import Heading


class PublishedNeverChanges(Exception):
    """A published version, or a part of one, was to be changed or deleted. A correction is a new version."""


class HeadingName(models.TextChoices):
    """The headings of an offer as people read them, in the order in which they are shown."""

    MONEY = Heading.MONEY.value, "Money"
    ACCOMMODATION = Heading.ACCOMMODATION.value, "Your home"
    EDUCATION = Heading.EDUCATION.value, "Education and training"
    EMPLOYMENT = Heading.EMPLOYMENT.value, "Work"
    HEALTH = Heading.HEALTH.value, "Health and wellbeing"
    RELATIONSHIPS = Heading.RELATIONSHIPS.value, "Family, friends and relationships"
    PARTICIPATION = Heading.PARTICIPATION.value, "Taking part and having your say"
    SUPPORT = Heading.SUPPORT.value, "People who support you"
    RIGHTS = Heading.RIGHTS.value, "Your rights"


class Offer(models.Model):
    """A council's offer, through all its versions."""

    council = models.OneToOneField(Council, on_delete=models.PROTECT, related_name="offer")

    def __str__(self) -> str:
        """Return whose offer it is."""
        return f"Offer of {self.council_id}"


class UnchangingSet(models.QuerySet[Any]):
    """Rows that are written once. The database refuses changes too; this says so sooner and more kindly."""

    def update(self, **kwargs: Any) -> int:
        """Refuse. Raises PublishedNeverChanges."""
        raise PublishedNeverChanges

    def delete(self) -> tuple[int, dict[str, int]]:
        """Refuse. Raises PublishedNeverChanges."""
        raise PublishedNeverChanges


class WrittenOnce(models.Model):
    """A row that is written once and then stands."""

    refusal: ClassVar[type[Exception]] = PublishedNeverChanges

    objects = UnchangingSet.as_manager()

    class Meta:
        """Each kind has its own table."""

        abstract = True

    def save(self, **kwargs: Any) -> None:
        """Save a new row. Raises the refusal for one that is there already."""
        if self.pk:
            raise self.refusal
        super().save(**kwargs)

    def delete(self, using: Any = None, keep_parents: bool = False) -> tuple[int, dict[str, int]]:
        """Refuse. Raises the refusal."""
        raise self.refusal


class Version(models.Model):
    """
    One version of an offer. Without `published_at` it is being put together; with it, nothing in it ever changes.

    `text_hash` is the SHA-256 of all its entries and questions, so that equal versions are known to be equal.
    """

    offer = models.ForeignKey(Offer, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    published_at = models.DateTimeField(null=True, blank=True)
    note = models.TextField(blank=True)
    text_hash = models.CharField(max_length=64)

    objects = UnchangingSet.as_manager()

    class Meta:
        """Versions are numbered from 1, each number once."""

        constraints = [
            models.UniqueConstraint(fields=["offer", "number"], name="offer_version_number_once"),
            models.CheckConstraint(name="offer_version_counts_from_1", condition=Q(number__gte=1)),
        ]

    def __str__(self) -> str:
        """Return the number of the version."""
        return f"Version {self.number} of offer {self.offer_id}"

    def save(self, **kwargs: Any) -> None:
        """Save a version that is new, or not yet published. Raises PublishedNeverChanges."""
        if self.pk and Version.objects.filter(pk=self.pk, published_at__isnull=False).exists():
            raise PublishedNeverChanges
        super().save(**kwargs)

    def delete(self, using: Any = None, keep_parents: bool = False) -> tuple[int, dict[str, int]]:
        """Refuse. Raises PublishedNeverChanges."""
        raise PublishedNeverChanges


class PartOfVersion(WrittenOnce):
    """What entries and questions share: they stand in a version, in order, and are written once."""

    version = models.ForeignKey(Version, on_delete=models.PROTECT)
    position = models.PositiveIntegerField()

    class Meta:
        """Each kind has its own table."""

        abstract = True


class Entry(PartOfVersion):
    """
    One thing the council offers: the whole rule as data, and what lists and search need of it.

    `slug` is the rule's id. `search_words` is everything else in it that a person might look for.
    """

    slug = models.SlugField(max_length=80)
    heading = models.CharField(max_length=20, choices=HeadingName)
    title = models.CharField(max_length=200)
    summary = models.TextField()
    rule = models.JSONField()
    search_words = models.TextField(blank=True)

    class Meta:
        """Within a version each entry has its own slug and place."""

        constraints = [
            models.UniqueConstraint(fields=["version", "slug"], name="offer_entry_slug_once"),
            models.UniqueConstraint(fields=["version", "position"], name="offer_entry_position_once"),
            models.CheckConstraint(
                name="offer_entry_heading_is_known", condition=Q(heading__in=HeadingName.values)
            ),
        ]

    def __str__(self) -> str:
        """Return the title."""
        return self.title


class Question(PartOfVersion):
    """One fact that only this council asks about, as data in the form of the rulebook's own facts."""

    key = models.CharField(max_length=80)
    fact = models.JSONField()

    class Meta:
        """Within a version each fact stands once."""

        constraints = [
            models.UniqueConstraint(fields=["version", "key"], name="offer_question_key_once"),
        ]

    def __str__(self) -> str:
        """Return the key of the fact."""
        return self.key


# The rows of drafts and receipts point at the classes above, so they can only be read in here.
from localoffer.offer.comparing.models import OfstedJudgement as OfstedJudgement  # noqa: E402
from localoffer.offer.drafts.models import Change as Change  # noqa: E402
from localoffer.offer.drafts.models import Comment as Comment  # noqa: E402
from localoffer.offer.drafts.models import Draft as Draft  # noqa: E402
from localoffer.offer.drafts.models import DraftEntry as DraftEntry  # noqa: E402
from localoffer.offer.drafts.models import QuestionChange as QuestionChange  # noqa: E402
from localoffer.offer.drafts.models import WarningAnswer as WarningAnswer  # noqa: E402
from localoffer.offer.open_referral.models import FeedCouncil as FeedCouncil  # noqa: E402
from localoffer.offer.ready_pages.models import Stamp as Stamp  # noqa: E402
from localoffer.offer.renderings.models import Retelling as Retelling  # noqa: E402
from localoffer.offer.renderings.writing.models import RetellingDraft as RetellingDraft  # noqa: E402
from localoffer.offer.versions.models import Receipt as Receipt  # noqa: E402
from localoffer.offer.versions.models import Withdrawal as Withdrawal  # noqa: E402
