"""The notices that come before a decision: how long before, what each must say, and who must agree."""

from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

import msgspec

from localoffer.rules.citing import cited_in_short
from localoffer.rules.english import day as day_in_words
from localoffer.rules.governing.bodies import GovernanceModel
from localoffer.rules.governing.clear_days import (
    Unit,
    earliest_after_clear_days,
    latest_before_clear_days,
)
from localoffer.rules.governing.computed import ComputedDate
from localoffer.rules.governing.working_days import WorkingCalendar
from localoffer.rules.rule import Source

if TYPE_CHECKING:
    from localoffer.rules.governing.constitution import Constitution


class NoticeKind(Enum):
    """What a notice is for."""

    KEY = "key"
    PRIVATE_FIRST = "private_first"
    PRIVATE_SECOND = "private_second"
    PRIVATE_URGENT = "private_urgent"
    GENERAL_EXCEPTION = "general_exception"
    SPECIAL_URGENCY = "special_urgency"
    MEETING = "meeting"


class NoSuchNotice(ValueError):
    """Neither the law of that day nor the council's constitution knows such a notice."""


class NoticePeriod(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """
    How many clear days must lie between a notice and the decision, and on what that rests.

    0 days: it must only come first. `unit` says whether weekends and bank holidays count, which is disputed for
    the short periods; whatever is chosen is printed with the day.
    """

    kind: NoticeKind
    days: int
    unit: Unit
    sources: tuple[Source, ...]

    @property
    def in_words(self) -> str:
        """The period with its basis: "28 clear days, weekends and bank holidays counted"."""
        if self.days == 0:
            return "before the decision"
        counted = "counted" if self.unit is Unit.CALENDAR else "not counted"
        plural = "" if self.days == 1 else "s"
        return f"{self.days} clear day{plural}, weekends and bank holidays {counted}"

    @property
    def basis(self) -> str:
        """The sources in words; what is not settled says that it must be checked."""
        return cited_in_short(self.sources)


class NoticeRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """
    What the law says of one kind of notice, in force from a day until another, for some models of governance.

    `agreed_by` are the people whose agreement it needs: the first, and only where that one cannot act the next.
    `must_say` is what the notice must tell; `only_where` when it may be used at all.
    """

    kind: NoticeKind
    title: str
    first: date = msgspec.field(name="from")
    models: tuple[GovernanceModel, ...]
    days: int
    unit: Unit
    sources: tuple[Source, ...]
    until: date | None = None
    must_say: tuple[str, ...] = ()
    agreed_by: tuple[str, ...] = ()
    only_where: str = ""

    def in_force(self, on: date, model: GovernanceModel) -> bool:
        """Say whether the rule holds on a day for a council governed so."""
        return self.first <= on and (self.until is None or on < self.until) and model in self.models

    @property
    def period(self) -> NoticePeriod:
        """Its period, as a constitution would state it."""
        return NoticePeriod(kind=self.kind, days=self.days, unit=self.unit, sources=self.sources)


def earliest_lawful_decision(
    kind: NoticeKind, *, published_on: date, constitution: "Constitution", calendar: WorkingCalendar
) -> ComputedDate:
    """
    Return the first day on which a decision may lawfully be made after such a notice.

    28 clear days from day P end on P + 28, so the decision may be made on P + 29. Raises NoSuchNotice where
    nothing sets a period, and BeyondCalendar. Law: SI 2012/2089 regs 5, 9, 10, 11.
    """
    period = constitution.notice_period(kind)
    day, start = published_on, day_in_words(published_on)
    words = f"Published on {start}, and no days need to pass: a decision may be made from then."
    if period.days:
        day = earliest_after_clear_days(published_on, period.days, period.unit, calendar)
        words = f"{period.in_words}, after {start}: a decision may be made from {day_in_words(day)}."
    return ComputedDate(
        day=day,
        what="Earliest lawful decision",
        inputs={"published": start, "time": period.in_words},
        policy=f"{constitution.name}; {period.basis}",
        calendar=calendar.version,
        in_words=words,
    )


def latest_publication(
    kind: NoticeKind, *, decided_on: date, constitution: "Constitution", calendar: WorkingCalendar
) -> ComputedDate:
    """Return the last day to publish such a notice for a decision or meeting on a day. Raises as its twin does."""
    period = constitution.notice_period(kind)
    day, end = decided_on, day_in_words(decided_on)
    words = f"It must come before the decision on {end}, and no days need to pass."
    if period.days:
        day = latest_before_clear_days(decided_on, period.days, period.unit, calendar)
        words = f"{period.in_words}, before {end}: it must be published by {day_in_words(day)}."
    return ComputedDate(
        day=day,
        what="Last day to publish the notice",
        inputs={"decision": end, "time": period.in_words},
        policy=f"{constitution.name}; {period.basis}",
        calendar=calendar.version,
        in_words=words,
    )
