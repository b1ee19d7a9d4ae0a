"""The picture of practice: what was seen of each offer, and what was measured in it."""

from datetime import date

import msgspec

from localoffer.rules.rule import Rule


class SeenRow(msgspec.Struct, frozen=True, kw_only=True):
    """One row as it was seen. `rule` is None where the rule language cannot carry it."""

    key: str
    heading: str
    title: str
    rule: Rule | None
    condition_keys: frozenset[str]
    loose_ages: bool


class SeenOffer(msgspec.Struct, frozen=True, kw_only=True):
    """One council's published offer, as far as it was seen by a day. `dated` is what its page says of its date."""

    slug: str
    council: str
    code: str
    seen_on: date
    dated: str
    rows: tuple[SeenRow, ...]


class Case(msgspec.Struct, frozen=True, kw_only=True):
    """One thing found: whose offer, which row (empty for the whole offer), its title, and what was found."""

    slug: str
    council: str
    row: str
    title: str
    what: str


class Measure(msgspec.Struct, frozen=True, kw_only=True):
    """
    How often something was found: in `found` of the `looked_at` rows or offers, at `councils` of those looked at.

    `counts` says what is counted: "things" or "councils".
    """

    key: str
    name: str
    why: str
    counts: str
    found: int
    looked_at: int
    councils: int
    councils_looked_at: int
    cases: tuple[Case, ...]


class AreaSeen(msgspec.Struct, frozen=True, kw_only=True):
    """An area that the law lists, and at how many of the councils something of it was seen."""

    key: str
    title: str
    councils: int
    councils_looked_at: int


class Practice(msgspec.Struct, frozen=True, kw_only=True):
    """The measured picture. `without_rule` rows could not be looked at; `unfit` are checks that say nothing."""

    councils: int
    rows: int
    without_rule: int
    seen_on: date | None
    measures: tuple[Measure, ...]
    areas: tuple[AreaSeen, ...]
    unfit: tuple[tuple[str, str], ...]
