"""A council's rules of call-in, as data. The law sets none of the figures: each council's constitution does."""

from enum import Enum
from typing import Annotated

import msgspec

from localoffer.rules.governing.clear_days import Period, Unit
from localoffer.rules.rule import Source


class CountsFrom(Enum):
    """What starts the time in which a decision may be called in."""

    PUBLICATION = "publication"
    NOTIFICATION = "notification"
    DECISION = "decision"


class Effective(Enum):
    """When a decision takes effect that nobody called in; n is the last day to do so."""

    ON_NTH = "on_nth"
    DAY_AFTER_NTH = "day_after_nth"
    END_OF_NTH = "end_of_nth"
    FIXED_WEEKDAY = "fixed_weekday"


class Eligible(Enum):
    """Which decisions may be called in."""

    ALL_EXECUTIVE = "all_executive"
    KEY_ONLY = "key_only"
    OFFICER_KEY = "officer_key"  # all of the cabinet and its members, but of officers' only key decisions


class Weekday(Enum):
    """A day of the week on which the time always ends, in the week after it began."""

    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"

    @property
    def number(self) -> int:
        """Its place in the week, where Monday is 0."""
        return list(Weekday).index(self)


class Ground(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A reason for which a decision may be called in."""

    slug: str
    words: str


class CallInPolicy(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """
    A council's rules of call-in. The law sets none of the figures: each council's constitution does.

    `version` names the rules and their day. `period` is the time to call in; a fixed weekday takes its place where
    `effective` says so. `cut_off` is the time of day ("17:00") at which the last day ends, midnight where empty.
    `must_say` is what a request must contain besides a ground. `heard_by` is a body; `checked_by` and
    `urgency_agreed_by` are posts, the first of those who is there. Law: Local Government Act 2000 s.9F.
    """

    version: str
    counts_from: CountsFrom
    effective: Effective
    eligible: Eligible
    signatures: Annotated[int, msgspec.Meta(ge=1)]
    source: Source
    period: Period | None = None
    weekday: Weekday | None = None
    cut_off: Annotated[str, msgspec.Meta(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")] | None = None
    signed_by: str = "members of the council"
    grounds: tuple[Ground, ...] = ()
    must_say: tuple[str, ...] = ()
    checked_by: str | None = None
    heard_by: str | None = None
    hearing_within: Period | None = None
    reconsider_within: Period | None = None
    publish_within: Period | None = None
    urgency_agreed_by: tuple[str, ...] = ()
    once_only: bool = True
    covers_committees: bool = False

    def __post_init__(self) -> None:
        """Refuse rules that contradict themselves."""
        fixed = self.effective is Effective.FIXED_WEEKDAY
        if fixed != (self.weekday is not None) or fixed == (self.period is not None):
            raise ValueError("give either a period, or a weekday with effective: fixed_weekday")
        clear = self.period is not None and self.period.unit is Unit.CLEAR_WORKING
        if clear and self.effective is not Effective.DAY_AFTER_NTH:
            raise ValueError("clear working days must pass first, so effective must be day_after_nth")
