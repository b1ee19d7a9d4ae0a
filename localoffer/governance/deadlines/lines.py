"""One day not to be missed, as each package tells its own."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from localoffer.accounts.permissions import Act


class Kind(Enum):
    """What sort of day it is; the value stands in addresses."""

    PUBLISHING = "publishing"
    NOTICE = "notice"
    CALL_IN = "call-in"
    DECISION = "decision"
    POWER = "power"
    CONSULTATION = "consultation"
    PROMISE = "promise"
    EQUALITY = "equality"
    COMMITTEE = "committee"
    RECORDS = "records"
    CALENDAR = "calendar"

    @property
    def label(self) -> str:
        """The words for people."""
        return LABELS[self]

    @property
    def acts(self) -> frozenset[Act]:
        """What deals with such days: whoever may do one of these must not miss them."""
        return ACTS[self]


LABELS = {
    Kind.PUBLISHING: "Publishing the offer",
    Kind.NOTICE: "Notices",
    Kind.CALL_IN: "Call-in",
    Kind.DECISION: "What decisions asked for",
    Kind.POWER: "Powers that lapse",
    Kind.CONSULTATION: "Asking people",
    Kind.PROMISE: "What was promised to young people",
    Kind.EQUALITY: "Equality",
    Kind.COMMITTEE: "Committees",
    Kind.RECORDS: "Keeping records",
    Kind.CALENDAR: "The calendar itself",
}
ACTS = {
    Kind.PUBLISHING: frozenset({Act.PUBLISH}),
    Kind.NOTICE: frozenset({Act.MANAGE_MATTERS}),
    Kind.CALL_IN: frozenset({Act.HANDLE_CALL_IN, Act.RECORD_DECISION}),
    Kind.DECISION: frozenset({Act.MANAGE_WORK_PLAN}),
    Kind.POWER: frozenset({Act.RECORD_DECISION}),
    Kind.CONSULTATION: frozenset({Act.RUN_CONSULTATION}),
    Kind.PROMISE: frozenset({Act.KEEP_PLEDGES}),
    Kind.EQUALITY: frozenset({Act.WRITE_REPORT}),
    Kind.COMMITTEE: frozenset({Act.MANAGE_WORK_PLAN}),
    Kind.RECORDS: frozenset({Act.MANAGE_MATTERS, Act.MANAGE_COUNCIL, Act.READ_RESPONSES}),
    Kind.CALENDAR: frozenset({Act.MANAGE_CONSTITUTION, Act.RECORD_DECISION}),
}


@dataclass(frozen=True, kw_only=True)
class Deadline:
    """
    A day, what must happen by then, how the day was found, and which rule or record says so.

    `on` is None for what is wrong now, whatever the day. `text` has the inputs of the sum. `name` is its own
    within the council, and stays when the day moves. `must_check` says that the rule was not read in an official
    text. `done_href` is where somebody says that it was done. No field names a young person.
    """

    name: str
    on: date | None
    kind: Kind
    title: str
    text: str = ""
    source: str = ""
    href: str = ""
    must_check: bool = False
    done_href: str = ""
