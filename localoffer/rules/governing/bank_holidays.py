"""The bank holidays of England and Wales as a dated list, made into a council's working calendar."""

from collections.abc import Iterable
from datetime import date

import msgspec

from localoffer.rules.governing.working_days import WorkingCalendar
from localoffer.rules.rule import Source


class BankHoliday(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One bank holiday: the day it was kept on, which is not always the day it is named for."""

    on: date
    name: str


class KnownSpan(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A span of the list, and where it comes from; `until` is the first day outside."""

    first: date = msgspec.field(name="from")
    until: date
    sources: tuple[Source, ...]


class BankHolidays(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The whole list. Spans follow each other without a gap; `version` is the day it was last looked at."""

    title: str
    version: str
    spans: tuple[KnownSpan, ...]
    holidays: tuple[BankHoliday, ...]

    def __post_init__(self) -> None:
        """Refuse a gap between spans, a day twice, and a day outside all spans."""
        days = [holiday.on for holiday in self.holidays]
        if not self.spans or any(a.until != b.first for a, b in zip(self.spans, self.spans[1:], strict=False)):
            raise ValueError("the spans do not follow each other")
        if days != sorted(set(days)):
            raise ValueError("the days are not in order, each once")
        if days and not (self.spans[0].first <= days[0] and days[-1] < self.spans[-1].until):
            raise ValueError("a day lies outside the spans")

    def calendar(self, *, closures: Iterable[date] = (), closed_by: str = "") -> WorkingCalendar:
        """Return the working calendar of a council with these closure days; `closed_by` names where they stand."""
        closed = frozenset(closures)
        return WorkingCalendar(
            bank_holidays=frozenset(holiday.on for holiday in self.holidays),
            closures=closed,
            known_from=self.spans[0].first,
            known_until=self.spans[-1].until,
            version=f"{self.title}, list of {self.version}" + (f"; closure days of {closed_by}" if closed else ""),
        )
