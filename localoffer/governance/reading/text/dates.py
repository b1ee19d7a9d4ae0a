"""Finds the days that a text names, as councils write them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from localoffer.governance.reading.text.spans import Span

MONTHS = "January February March April May June July August September October November December".lower().split()
_MONTH = r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"  # noqa: E501 - one pattern reads best on one line
_DAY = r"(?<!\d)(?P<day>\d{1,2})\s*(?:<sup>)?(?:st|nd|rd|th)?(?:</sup>)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<!\d){_YEAR}-(?P<number>\d\d)-(?P<day>\d\d)(?!\d)",
        rf"(?<!\d)(?P<day>\d{{1,2}})[/.-](?P<number>\d{{1,2}})[/.-]{_YEAR}",
        rf"{_DAY}(?:\s+of)?\s+{_MONTH},?\s+{_YEAR}",
        rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}",
        rf"\b{_MONTH},?\s+{_YEAR}",
        rf"{_DAY}(?:\s+of)?\s+{_MONTH}",
    )
)


@dataclass(frozen=True)
class NamedDay:
    """
    A day as a text names it: `value` is ISO, "2018-10" where only the month is said, empty where no year is.

    `words` is what the text says.
    """

    value: str
    words: str
    span: Span

    @property
    def is_whole(self) -> bool:
        """Whether day, month and year are all said."""
        return len(self.value) == len("2018-10-01")


def named_days(text: str, span: Span) -> list[NamedDay]:
    """Return the days named in a part of a text, in order. An impossible day, such as 31 June, is none."""
    taken = bytearray(len(text))
    found: list[NamedDay] = []
    for form in FORMS:
        for match in form.finditer(text, span.start, span.end):
            here = Span(*match.span())
            if any(taken[here.start : here.end]):
                continue
            taken[here.start : here.end] = b"\1" * (here.end - here.start)
            found.extend(_day(match, here))
    return sorted(found, key=lambda one: one.span)


def _day(match: re.Match[str], span: Span) -> Iterator[NamedDay]:
    parts = match.groupdict()
    month = int(parts["number"]) if parts.get("number") else _month(parts["month"])
    year, day = parts.get("year"), parts.get("day")
    words = " ".join(match[0].split())
    if not year:
        yield NamedDay("", words, span)
    elif not day:
        yield NamedDay(f"{year}-{month:02}", words, span)
    else:
        try:
            yield NamedDay(date(int(year), month, int(day)).isoformat(), words, span)
        except ValueError:
            return


def _month(name: str) -> int:
    return next(number for number, month in enumerate(MONTHS, start=1) if month.startswith(name.lower()[:3]))
