"""Reads a team's hours from the words it uses: "Monday to Friday, 9am to 5pm"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import time

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_DAY = "|".join(DAYS)
_TIME = r"(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?"
WEEKLY = re.compile(rf"({_DAY})(?:\s*(?:to|-|–)\s*({_DAY}))?,?\s*(?:from\s*)?{_TIME}\s*(?:to|-|–)\s*{_TIME}\.?")


@dataclass(frozen=True, kw_only=True)
class Hours:
    """The days (MO to SU) and the times between which somebody is there."""

    days: tuple[str, ...]
    opens_at: time
    closes_at: time


def hours_in(words: str) -> Hours | None:
    """Return the hours that the words give, or None where they say anything that is not plain days and times."""
    found = WEEKLY.fullmatch(words.strip().lower())
    if found is None:
        return None
    first, last, *times = found.groups()
    opens_at, closes_at = _time(times[:3], of="am"), _time(times[3:], of="pm")
    if opens_at is None or closes_at is None or opens_at >= closes_at:
        return None
    start, end = DAYS.index(first), DAYS.index(last or first)
    return Hours(days=CODES[start : end + 1], opens_at=opens_at, closes_at=closes_at) if start <= end else None


def day_code(word: str) -> str | None:
    """Return MO to SU for a day written in any of the usual ways ("MO", "mon", "Monday"), or None."""
    said = word.strip().lower()
    names = zip(DAYS, CODES, strict=True)
    return next((code for day, code in names if said in (day, day[:3], code.lower())), None)


def _time(parts: Sequence[str | None], *, of: str) -> time | None:
    """Return a time; without am or pm, a small number is taken as `of` the day's half it stands in."""
    hour, minute, half = int(parts[0] or 0), int(parts[1] or 0), parts[2]
    if half is None and hour < 12 and of == "pm" and parts[1] is None:
        half = "pm"
    if half == "pm" and hour < 12:
        hour += 12
    elif half == "am" and hour == 12:
        hour = 0
    return time(hour, minute) if hour < 24 and minute < 60 else None
