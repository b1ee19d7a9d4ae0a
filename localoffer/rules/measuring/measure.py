"""A measure: what is counted, of whom, over which time, what is good, and where that is written."""

from enum import Enum

import msgspec

from localoffer.rules.rule import Heading, Source


class Unit(Enum):
    """What the figure is."""

    PERCENT = "percent"
    COUNT = "count"
    AVERAGE = "average"  # so many of the first for each of the second
    RATE = "rate"  # so many for every 10,000


class Period(Enum):
    """Which time a figure that ends on a day tells of."""

    SNAPSHOT = "snapshot"
    ROLLING = "rolling_12_months"
    YEAR_TO_DATE = "year_to_date"


class Polarity(Enum):
    """What is good: a high figure, a low one, or one that is near the target."""

    HIGH = "high"
    LOW = "low"
    TARGET = "target"


class Comparator(Enum):
    """Whom the council is held against."""

    ENGLAND = "england"
    REGION = "region"
    NEIGHBOURS = "neighbours"


class Suppression(Enum):
    """
    Which numbers must not be a few people: each part of the whole, or only what is counted.

    With the whole known, all others give away those who are counted.
    """

    PARTS = "parts"
    COUNTED = "counted"


class Measure(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """
    One measure. `row` is its place among those that committees for children in care and care leavers look at.

    `no_information` says who stands there, where the measure has such people; they stay in the denominator.
    `meaning` says what one figure tells, for everyone: "of every 100 …". `headings` are those of the offer that
    it speaks to, the nearest first.
    """

    code: str
    row: int
    name: str
    meaning: str
    unit: Unit
    numerator: str
    denominator: str = ""
    cohort: str
    age: str
    period: Period
    polarity: Polarity
    suppression: Suppression
    headings: tuple[Heading, ...]
    sources: tuple[Source, ...]
    comparators: tuple[Comparator, ...] = ()
    no_information: str = ""
    note: str = ""

    @property
    def has_denominator(self) -> bool:
        """Whether it is so many of so many, and not a count alone."""
        return self.unit is not Unit.COUNT

    @property
    def is_settled(self) -> bool:
        """Whether somebody read the definition where it is published."""
        return all(source.sure.settled for source in self.sources)
