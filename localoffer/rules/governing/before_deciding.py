"""What must be there before somebody agrees to change a local offer."""

from collections.abc import Iterable
from datetime import date
from enum import Enum

import msgspec

from localoffer.rules.citing import all_cited
from localoffer.rules.rule import Source


class What(Enum):
    """A thing that comes before a decision."""

    EQUALITY_ASSESSMENT = "equality_assessment"
    REPORT = "report"


class BeforeRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """
    One thing that must be there, for decisions from a day on.

    `may_be_explained` says that a record may say in words why it was not there.
    """

    what: What
    words: str
    first: date = msgspec.field(name="from")
    may_be_explained: bool
    sources: tuple[Source, ...]
    note: str = ""

    @property
    def cite(self) -> str:
        """The law in words; where a source is not settled, that it must be checked."""
        return all_cited(self.sources)


class BeforeLaw(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file of all such rules."""

    before: tuple[BeforeRule, ...]


def before_rule(rules: Iterable[BeforeRule], *, what: What, on: date) -> BeforeRule | None:
    """Return the rule for one thing on the day of a decision, or None before any held."""
    return next((rule for rule in rules if rule.what is what and rule.first <= on), None)
