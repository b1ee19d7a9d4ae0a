"""Reads a day as people remember it: a full date, a month and year, or only a year."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

FIRST_YEAR, LAST_YEAR = 1900, 2200
MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
MONTHS |= {name[:3]: number for name, number in MONTHS.items()} | {"sept": 9}


class Part(Enum):
    """One of the three boxes of a date."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


class NotADate(ValueError):
    """What was typed names no day, month or year; `parts` are the boxes to look at again."""

    def __init__(self, reason: str, *parts: Part) -> None:
        super().__init__(reason)
        self.reason = reason
        self.parts = parts


@dataclass(frozen=True, kw_only=True)
class RoughDate:
    """
    Some day from `first` to `last`, both included. An exact date has the two the same.

    It is one day, one whole month or one whole year; anything else raises ValueError.
    """

    first: date
    last: date

    def __post_init__(self) -> None:
        """Refuse a span that is not a day, a month or a year."""
        whole = (self.first, _end_of_month(self.first), date(self.first.year, 12, 31))
        starts = (self.first.day == 1, self.first.day == 1 and self.first.month == 1)
        allowed = [whole[0], *(end for end, begins in zip(whole[1:], starts, strict=True) if begins)]
        if self.last not in allowed:
            raise ValueError(f"{self.first} to {self.last} is not a day, a month or a year.")

    @property
    def is_exact(self) -> bool:
        """True when the very day is known."""
        return self.first == self.last

    @property
    def precision(self) -> Part:
        """The smallest part that is known."""
        if self.is_exact:
            return Part.DAY
        return Part.MONTH if self.first.month == self.last.month else Part.YEAR

    @property
    def as_text(self) -> str:
        """The short form for a file or a hidden field: "2019", "2019-03" or "2019-03-31"."""
        return self.first.isoformat()[: {Part.DAY: 10, Part.MONTH: 7, Part.YEAR: 4}[self.precision]]

    @property
    def in_words(self) -> str:
        """The form for people: "2019", "March 2019" or "31 March 2019"."""
        if self.precision is Part.YEAR:
            return str(self.first.year)
        month = f"{self.first:%B} {self.first.year}"
        return month if self.precision is Part.MONTH else f"{self.first.day} {month}"


def rough_date(year: int, *, month: int | None = None, day: int | None = None) -> RoughDate:
    """Return the span that a year, and perhaps a month and a day, leave open; ValueError for no real day."""
    if month is None:
        return RoughDate(first=date(year, 1, 1), last=date(year, 12, 31))
    if day is None:
        return RoughDate(first=date(year, month, 1), last=_end_of_month(date(year, month, 1)))
    return RoughDate(first=date(year, month, day), last=date(year, month, day))


def rough_date_from_text(text: str) -> RoughDate:
    """Return the rough date that `as_text` wrote; raises ValueError for any other text."""
    if not re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", text, flags=re.ASCII):
        raise ValueError(f"{text!r} is not a year, a year and month, or a date.")
    year, month, day = ([int(part) for part in text.split("-")] + [None, None])[:3]
    return rough_date(year or 0, month=month, day=day)


def rough_date_as_typed(*, day: str, month: str, year: str) -> RoughDate:
    """
    Return the rough date that three boxes hold; day and month may be empty, month may be a name.

    Raises NotADate, saying why and which boxes to look at, when they name no real day.
    """
    typed_day, typed_month, typed_year = day.strip(), month.strip(), year.strip()
    missing = [part for part, text in ((Part.MONTH, typed_month), (Part.YEAR, typed_year)) if not text]
    if typed_day and missing:
        raise NotADate(f"must include a {' and a '.join(part.value for part in missing)}", *missing)
    if not typed_year:
        raise NotADate("must include a year", Part.YEAR)
    year_number = _year(typed_year)
    month_number = _month(typed_month) if typed_month else None
    if not typed_day:
        return rough_date(year_number, month=month_number)
    return _whole(typed_day, month=month_number or 0, year=year_number)


def _year(text: str) -> int:
    if not re.fullmatch(r"\d{4}", text, flags=re.ASCII):
        raise NotADate("must have a year of 4 numbers, like 2007", Part.YEAR)
    if not FIRST_YEAR <= int(text) <= LAST_YEAR:
        raise NotADate(f"must have a year from {FIRST_YEAR} to {LAST_YEAR}", Part.YEAR)
    return int(text)


def _month(text: str) -> int:
    number = (
        int(text) if re.fullmatch(r"\d{1,2}", text, flags=re.ASCII) else MONTHS.get(text.lower().rstrip("."), 0)
    )
    if not 1 <= number <= 12:
        raise NotADate("must have a month from 1 to 12", Part.MONTH)
    return number


def _whole(day: str, *, month: int, year: int) -> RoughDate:
    last = _end_of_month(date(year, month, 1)).day
    if not re.fullmatch(r"\d{1,2}", day, flags=re.ASCII) or not 1 <= int(day) <= 31:
        raise NotADate("must have a day from 1 to 31", Part.DAY)
    if int(day) > last:
        month_name = f"{date(year, month, 1):%B} {year}"
        raise NotADate(f"must be a real date: {month_name} has only {last} days", Part.DAY)
    return rough_date(year, month=month, day=int(day))


def _end_of_month(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
