"""The councils: who they are, where they lie, how they look and who to ask."""

from datetime import date

from django.db import models
from django.db.models import F, Q


class Tier(models.TextChoices):
    """The kinds of council in England."""

    COUNTY = "county", "county council"
    UNITARY = "unitary", "unitary council"
    METROPOLITAN = "metropolitan", "metropolitan borough council"
    LONDON_BOROUGH = "london_borough", "London borough council"
    DISTRICT = "district", "district council"
    COMBINED = "combined", "combined authority"
    FORMER = "former", "council that has ended"


class PreferredWord(models.TextChoices):
    """What a council calls the young people it looked after."""

    CARE_LEAVER = "care_leaver", "care leavers"
    CARE_EXPERIENCED = "care_experienced", "care-experienced young people"


class Council(models.Model):
    """
    A council, by the code that rules use for its area.

    `code` is the code of the Office for National Statistics; an invented council has an invented one.
    `county` is set for a district alone. `body` is the combined authority it belongs to. `region` is an area code.
    A council that has ended keeps its row, with those that took over: people it looked after still look for it.
    `ends_on` is the first day on which they have its duties; `ending_source` is the order that says so.
    """

    slug = models.SlugField(unique=True)
    name = models.CharField(max_length=100)
    tier = models.CharField(max_length=20, choices=Tier)
    code = models.CharField(max_length=20, unique=True)
    county = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="districts")
    body = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="members")
    region = models.CharField(max_length=20, blank=True)
    successors = models.ManyToManyField("self", symmetrical=False, blank=True, related_name="predecessors")
    ends_on = models.DateField(null=True, blank=True)
    ending_source = models.CharField(max_length=300, blank=True)
    preferred_word = models.CharField(max_length=20, choices=PreferredWord, default=PreferredWord.CARE_LEAVER)
    contact_team = models.CharField(max_length=100, blank=True)
    contact_phone = models.CharField(max_length=40, blank=True)
    contact_hours = models.CharField(max_length=200, blank=True)
    contact_email = models.EmailField(blank=True)
    contact_out_of_hours = models.CharField(max_length=200, blank=True)
    theme = models.JSONField(default=dict, blank=True)
    is_demo = models.BooleanField(default=False)

    class Meta:
        """Only a district lies within a county, no council lies within itself, and an ending has a source."""

        constraints = [
            models.CheckConstraint(
                name="accounts_council_only_districts_have_a_county",
                condition=Q(county__isnull=True) | Q(tier=Tier.DISTRICT),
            ),
            models.CheckConstraint(
                name="accounts_council_is_not_its_own_county",
                condition=~Q(county=F("id")) | Q(county__isnull=True),
            ),
            models.CheckConstraint(name="accounts_council_tier_is_known", condition=Q(tier__in=Tier.values)),
            models.CheckConstraint(
                name="accounts_council_ending_has_a_source",
                condition=Q(ends_on__isnull=True, ending_source="")
                | (Q(ends_on__isnull=False) & ~Q(ending_source="")),
            ),
        ]

    def __str__(self) -> str:
        """Return the council's name."""
        return self.name

    @property
    def people(self) -> str:
        """What this council calls the young people it looked after, such as "care leavers"."""
        return str(PreferredWord(self.preferred_word).label)

    @property
    def looks_after_children(self) -> bool:
        """Whether it is the kind of council that looks after children."""
        return self.tier not in (Tier.DISTRICT, Tier.COMBINED)

    def has_ended(self, *, on: date) -> bool:
        """Say whether others have its duties on a day. One that ended on a day we do not know has ended."""
        return self.tier == Tier.FORMER or (self.ends_on is not None and self.ends_on <= on)
