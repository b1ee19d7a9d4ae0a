"""The plain values that our own few components draw; presenters fill them, templates lay them out."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from localoffer.frontend.site import Link

PICTURE_WIDTH = 1000


class Standing(Enum):
    """How a card stands out: open now, opens later, not settled, up to a person, or closed."""

    NOW = "now"
    LATER = "later"
    UNKNOWN = "unknown"
    PERSON = "person"
    CLOSED = "closed"


class Sureness(Enum):
    """How well a statement is backed, as people read it."""

    SURE = "Checked"
    LIKELY = "Likely"
    UNSURE = "To be checked"
    NOT_YET = "Law passed, not started"


class Mark(Enum):
    """Whether one condition is met, in the words beside it."""

    MET = "Yes"
    NOT_MET = "No"
    NOT_KNOWN = "Not known yet"
    IN_WORDS = "A person decides"


@dataclass(frozen=True, kw_only=True)
class Source:
    """Where a statement comes from; `seen` says when somebody last looked, in words."""

    name: str
    href: str = ""
    seen: str = ""


@dataclass(frozen=True, kw_only=True)
class ConditionLine:
    """One condition: what it asks, what was answered, and where it is written."""

    text: str
    mark: Mark
    answer: str = ""
    source: Source | None = None


@dataclass(frozen=True, kw_only=True)
class Fact:
    """A short question and its answer on a card, such as "How to get it"."""

    name: str
    text: str


@dataclass(frozen=True, kw_only=True)
class OutcomeCard:
    """
    One thing somebody may be due; `key` is its own name on the page, letters and hyphens only.

    `facts` and `links` are always shown; `small_print` stands with the reasons, one tap away.
    """

    key: str
    title: str
    standing: Standing
    standing_text: str
    summary: str
    amount: str = ""
    until: str = ""
    facts: tuple[Fact, ...] = ()
    small_print: tuple[Fact, ...] = ()
    conditions: tuple[ConditionLine, ...] = ()
    sources: tuple[Source, ...] = ()
    sureness: Sureness | None = None
    more: Link | None = None
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Span:
    """A stretch of days in a timeline, from `first` until the day before `until`; no `until` means open."""

    first: date
    until: date | None
    standing: Standing
    text: str
    dates: str


@dataclass(frozen=True, kw_only=True)
class TimelineRow:
    """One line of a timeline: its name, and its spans in order."""

    name: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, kw_only=True)
class Timeline:
    """
    A picture of time: rows of spans between two days.

    `ticks` are the words under the picture, evenly spaced from `first` to `until`, such as ages.
    """

    title: str
    first: date
    until: date
    today: date
    ticks: tuple[str, ...]
    rows: tuple[TimelineRow, ...]

    def place_of(self, day: date) -> int:
        """Return how far along the picture a day lies, from 0 to 1000; days outside lie on the edge."""
        whole = (self.until - self.first).days
        return round(PICTURE_WIDTH * min(max((day - self.first).days / whole, 0), 1))

    def bar(self, span: Span) -> tuple[int, int]:
        """Return where a span's bar begins and how wide it is; at least wide enough to see."""
        begins = self.place_of(span.first)
        ends = self.place_of(span.until) if span.until else PICTURE_WIDTH
        return min(begins, PICTURE_WIDTH - 4), max(ends - begins, 4)
