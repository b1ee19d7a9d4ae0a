"""Says what a file of an invented committee's year holds. Its days count from the day on which it is loaded."""

import msgspec

from localoffer.governance.work_plans.kinds import Origin, Recurs, Seat
from localoffer.rules.rule import Sure


class SeatFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A seat, by its role."""

    role: str
    kind: Seat


class MeetingFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A meeting so many days from now; `held` names the minutes of one that was."""

    day: int
    theme: str
    held: str = ""


class ItemFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An item, planned for the meeting that `at` counts from 1; `considered` is the minute that says so."""

    title: str
    owner: str
    origin: Origin
    source: str
    recurs: Recurs = Recurs.ONE_OFF
    covers: tuple[str, ...] = ()
    at: int = 0
    considered: str = ""


class ActionFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An action that a meeting asked for, by a day; what was `told` of it, or the words in which it was `done`."""

    text: str
    owner: str
    meeting: int
    due: int
    told: str = ""
    done: str = ""


class Board(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A committee's year. Its days count from the day of loading."""

    body: str
    functions: dict[str, str]
    source: str
    sure: Sure
    answer_days: int | None = None
    year: str
    starts: int
    until: int
    seats: tuple[SeatFile, ...]
    meetings: tuple[MeetingFile, ...]
    items: tuple[ItemFile, ...]
    actions: tuple[ActionFile, ...]
