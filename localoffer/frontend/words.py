"""Turns money, days and counts into the words people read on a page."""

from datetime import date, datetime

from django.utils.timezone import localtime


def pounds(pence: int) -> str:
    """Return an amount in pence as pounds: 300000 is "£3,000" and 349950 is "£3,499.50"."""
    if isinstance(pence, bool) or not isinstance(pence, int):
        raise TypeError(f"An amount must be whole pence, not {pence!r}.")
    sign = "-" if pence < 0 else ""
    whole, rest = divmod(abs(pence), 100)
    return f"{sign}£{whole:,}" if rest == 0 else f"{sign}£{whole:,}.{rest:02d}"


def day(value: date) -> str:
    """Return a day, or the day of a moment as clocks here show it, as GOV.UK writes it: "1 April 2026"."""
    if isinstance(value, datetime):
        value = localtime(value)
    return f"{value.day} {value:%B} {value.year}"


def how_many(count: int, one: str, many: str = "") -> str:
    """Return a count with its noun: "1 text", "2 texts". `many` is for what takes more than an s."""
    return f"1 {one}" if count == 1 else f"{count} {many or one + 's'}"
