"""What a check finds: what is wrong, why it matters, what says so, and where to mend it."""

import hashlib
from enum import Enum

import msgspec

from localoffer.rules.rule import Source

OFFER = "offer"
DEEPER = ("benefit", "decided_by")  # the parts of a rule whose own parts are fields of the editor


class Level(Enum):
    """How much a finding weighs. An error blocks; a warning is answered in words; a note is good to know."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """
    One thing that a check found, in plain words.

    `entry` is an entry's id, or None for the whole offer. `about` is the text or value it speaks of: as long as
    that stands, it is the same finding. `level` and `sources` are given where they differ from
    those of the check.
    """

    entry: str | None
    place: str
    what: str
    about: str
    level: Level | None = None
    passed_not_in_force: bool = False
    sources: tuple[Source, ...] = ()


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """
    What a check found, with its reason and its sources.

    `place` is where in the entry, as in `when.all[2]`; `mend` is the field to go to, as in `when` or
    `benefit.amount`, or `offer` for the whole. `passed_not_in_force` marks law whose start is not confirmed.
    """

    check: str
    level: Level
    entry: str | None
    place: str
    what: str
    why: str
    sources: tuple[Source, ...]
    about: str
    passed_not_in_force: bool = False

    @property
    def mend(self) -> str:
        """The field in which it can be mended."""
        return field_of(self.place)

    @property
    def key(self) -> str:
        """A name that stays the same while what it is about stays the same."""
        mark = hashlib.sha256(self.about.encode()).hexdigest()[:10]
        return f"{self.check}/{self.entry or OFFER}/{self.mend}/{mark}"

    @property
    def blocks(self) -> bool:
        """Whether it keeps a draft from leaving draft."""
        return self.level is Level.ERROR


def field_of(place: str) -> str:
    """Return the field that a place lies in: `when` for `when.all[2]`, `benefit.amount` for any part of it."""
    steps = [step.partition("[")[0] for step in place.split(".")]
    return ".".join(steps[: 2 if steps[0] in DEEPER else 1]) or OFFER
