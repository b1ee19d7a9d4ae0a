"""Small pieces of plain English that every sentence needs."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from localoffer.rules.values import Between

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def listed(words: Sequence[str], joint: str = "and") -> str:
    """Return "a, b and c", with the joint given."""
    *others, last = words or ("",)
    return f"{', '.join(others)} {joint} {last}" if others else last


def day(value: date) -> str:
    """Return "1 April 2026"."""
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def pounds(pence: int) -> str:
    """Return "£3,000", or "£3,499.50" where there are odd pence."""
    whole, odd = divmod(pence, 100)
    return f"£{whole:,}.{odd:02d}" if odd else f"£{whole:,}"


def said(value: Any) -> str:
    """Return an answer in words: a day, a number, "not known", or the two ends of a rough answer."""
    if value is None:
        return "not known"
    if type(value) is Between:
        return _rough(value)
    if type(value) is bool:
        return "yes" if value else "no"
    if isinstance(value, date):
        return day(value)
    if isinstance(value, frozenset):
        return listed(sorted(value)) or "none"
    return f"{value:,}" if isinstance(value, int) else str(value)


def _rough(value: Between) -> str:
    if value.first is not None and value.first == value.last:
        return said(value.first)
    if value.first is None:
        return f"{said(value.last)} or less" if isinstance(value.last, int) else f"{said(value.last)} or before"
    if value.last is None:
        return f"{said(value.first)} or more" if isinstance(value.first, int) else f"{said(value.first)} or later"
    return f"from {said(value.first)} to {said(value.last)}"
