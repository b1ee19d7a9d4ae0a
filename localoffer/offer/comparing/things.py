"""What one council says of one thing: how far along it is, the figure, the conditions, the source and the day."""

from enum import Enum

import msgspec

from localoffer.offer.checks.statutory import Minimum
from localoffer.rules.book import Book
from localoffer.rules.rule import Rule


class Told(Enum):
    """Where a statement comes from. The two kinds are never mixed."""

    IN_FORCE = "In force here today"
    PUBLISHED = "Published by the council; we read a part"


class Said(Enum):
    """What a council says of a thing. Saying nothing is not a no, and an idea is not a yes."""

    OFFERED = "Offered"
    PILOT = "Being tried out"
    NOT_OFFERED = "Not offered"
    PROPOSED = "Proposed"
    ANNOUNCED = "Announced, not started"
    ENDED = "Ended"
    NOT_STATED = "Not stated"


GIVEN = frozenset({Said.OFFERED, Said.PILOT})


class Subject(msgspec.Struct, frozen=True, kw_only=True):
    """A council to compare, by its slug and area code: is its offer in force here, and were its pages read?"""

    slug: str
    code: str
    name: str
    is_here: bool
    is_published: bool
    is_demo: bool = False


class Thing(msgspec.Struct, frozen=True, kw_only=True):
    """
    One thing a council's offer says, in words. `most` is the most it can give in pence, None where not known.

    `day` is what we know of its date. `notes` say, among others, where two sources do not agree. `rule` is None
    where the program cannot read it; `book` gives the rule its words.
    """

    told: Told
    said: Said
    slug: str
    title: str
    heading: str
    figure: str
    conditions: tuple[str, ...]
    notes: tuple[str, ...]
    source: str
    link: str
    day: str
    address: str
    items: tuple[str, ...]
    is_money: bool
    on_top: bool
    most: int | None
    rule: Rule | None
    book: Book

    @property
    def gives(self) -> bool:
        """Whether it is given, now or when the page was read."""
        return self.said in GIVEN


class Offer(msgspec.Struct, frozen=True, kw_only=True):
    """All that one council says, from either kind of source."""

    subject: Subject
    things: tuple[Thing, ...]


class Cell(msgspec.Struct, frozen=True, kw_only=True):
    """What one council says of one point; without things, it is not stated."""

    subject: Subject
    things: tuple[Thing, ...]

    @property
    def gives(self) -> bool:
        """Whether it gives something of this, now or when its pages were read."""
        return any(thing.gives for thing in self.things)

    @property
    def says(self) -> tuple[Said, ...]:
        """Each thing said, once; not stated where there is nothing."""
        return tuple(dict.fromkeys(thing.said for thing in self.things)) or (Said.NOT_STATED,)


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """One point of a comparison: a common item, or an entry and those like it. The council's own cell is first."""

    key: str
    title: str
    cells: tuple[Cell, ...]
    minimum: Minimum | None = None

    @property
    def is_missing(self) -> bool:
        """Whether another council gives this and the first does not."""
        return not self.cells[0].gives and any(cell.gives for cell in self.cells[1:])
