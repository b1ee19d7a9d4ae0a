"""One check: its name, its weight, its reason and its sources, and the function that finds."""

from collections.abc import Callable, Iterator

import msgspec

from localoffer.offer.checks.checked import Checked, is_given, is_offered
from localoffer.offer.checks.finding import Found, Level
from localoffer.rules.rule import Rule, Source

Find = Callable[[Checked], Iterator[Found]]
LooksAt = Callable[[Rule, Checked], bool]


def every(rule: Rule, checked: Checked) -> bool:
    """Return that a check looks at every entry."""
    return True


def offered(rule: Rule, checked: Checked) -> bool:
    """Return whether an entry gives something now or is meant to."""
    return is_offered(rule)


def given(rule: Rule, checked: Checked) -> bool:
    """Return whether an entry gives something today."""
    return is_given(rule)


class Check(msgspec.Struct, frozen=True, kw_only=True):
    """
    One check. `find` yields what it finds; `looks_at` says of an entry whether the check looks at it at all.

    `level` is how much its findings weigh unless one says otherwise. `unfit` is why it says nothing of the
    published offers, of which only a part was read; empty where it does.
    """

    key: str
    name: str
    level: Level
    why: str
    sources: tuple[Source, ...]
    find: Find
    looks_at: LooksAt = every
    unfit: str = ""
