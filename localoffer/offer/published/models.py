"""What councils published, row by row, with where and when it was seen. None of it is anybody's right today."""

from django.db import models

from localoffer.rules.rule import Heading


class HowItFits(models.TextChoices):
    """How much of a row the rule language carries."""

    FULLY = "fully", "Our program can read all of this"
    WITH_WORDS = "with words", "A person must read part of this"
    NOT = "not", "Our program cannot read this"


class PublishedOffer(models.Model):
    """
    One council's published offer, as far as it was seen.

    `said` is the council's part of the file as it stood. `dated` is what the pages say of their own date.
    `seen_on` is the day by which the pages were read.
    """

    slug = models.SlugField(max_length=80, unique=True)
    council = models.CharField(max_length=100)
    code = models.CharField(max_length=20)
    offer_title = models.CharField(max_length=300)
    dated = models.CharField(max_length=300, blank=True)
    seen_on = models.DateField()
    said = models.JSONField()
    loaded_at = models.DateTimeField()

    def __str__(self) -> str:
        """Return whose offer it is."""
        return self.council


class PublishedRow(models.Model):
    """
    One row: `published` as it stood, `rule` in the rule language where it fits, `kept_as_words` what did not.

    `status` is the row's own word for its standing ("proposed", "not_offered"); empty means as usual.
    """

    offer = models.ForeignKey(PublishedOffer, on_delete=models.CASCADE, related_name="rows")
    key = models.SlugField(max_length=80)
    position = models.PositiveIntegerField()
    heading = models.CharField(max_length=20, choices=[(heading.value, heading.value) for heading in Heading])
    title = models.CharField(max_length=200)
    provider = models.CharField(max_length=200)
    status = models.CharField(max_length=100, blank=True)
    source_url = models.URLField(max_length=500)
    fit = models.CharField(max_length=10, choices=HowItFits)
    has_conditions = models.BooleanField()
    a_person_decides = models.BooleanField()
    loose_ages = models.BooleanField()
    kept_as_words = models.JSONField()
    published = models.JSONField()
    rule = models.JSONField(null=True)

    class Meta:
        """A row has one key and one place in its council's file."""

        constraints = [
            models.UniqueConstraint(fields=["offer", "key"], name="offer_published_row_once"),
            models.CheckConstraint(
                name="offer_published_rule_unless_it_does_not_fit",
                condition=models.Q(rule__isnull=True, fit=HowItFits.NOT)
                | (models.Q(rule__isnull=False) & ~models.Q(fit=HowItFits.NOT)),
            ),
        ]

    def __str__(self) -> str:
        """Return the title."""
        return self.title
