"""Writes days into a file that any calendar can read (iCalendar, RFC 5545)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

MOST_OCTETS = 75
PRODUCT = "-//localoffer//local offer//EN"


@dataclass(frozen=True, kw_only=True)
class CalendarDay:
    """A whole day to remember. `uid` is its own name in all the world, and stays when the day moves."""

    uid: str
    on: date
    title: str
    text: str
    address: str


def calendar_of(days: Iterable[CalendarDay], *, name: str, made_at: datetime) -> bytes:
    """Return days as an iCalendar file. `made_at` has a time zone; nobody is marked as busy."""
    stamp = made_at.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCT}", "CALSCALE:GREGORIAN", f"NAME:{escaped(name)}"]
    lines += [line for one in days for line in _event(one, stamp=stamp)]
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in folded(line)).encode("utf-8")


def escaped(text: str) -> str:
    """Return text as RFC 5545 (3.3.11) wants it: stops, commas, strokes and new lines marked."""
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return "\\n".join(text.splitlines())


def folded(line: str) -> Iterator[str]:
    """Yield a line in parts of 75 octets at most (RFC 5545, 3.1); no letter is cut in two."""
    part, octets = "", 0
    for letter in line:
        size = len(letter.encode("utf-8"))
        if octets + size > MOST_OCTETS:
            yield part
            part, octets = " ", 1
        part, octets = part + letter, octets + size
    yield part


def _event(one: CalendarDay, *, stamp: str) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{escaped(one.uid)}"
    yield f"DTSTAMP:{stamp}"
    yield f"DTSTART;VALUE=DATE:{one.on:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{one.on + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{escaped(one.title)}"
    yield f"DESCRIPTION:{escaped(one.text)}"
    yield f"URL:{one.address}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"
