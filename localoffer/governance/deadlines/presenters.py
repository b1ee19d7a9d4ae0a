"""Puts the days into rows, and into a file for a calendar."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from localoffer.accounts.models import Council
from localoffer.frontend.calendar_feed import CalendarDay, calendar_of
from localoffer.governance.deadlines.lines import Deadline, Kind
from localoffer.governance.deadlines.models import ItemDone
from localoffer.rules.english import day

SPANS = {"30": "The next 30 days", "90": "The next 90 days", "365": "The next year", "all": "All of them"}
USUAL_SPAN = "365"


@dataclass(frozen=True, kw_only=True)
class DeadlineRow:
    """A day as the page shows it; `state` is "Overdue", "Now" or nothing."""

    day: str
    state: str
    kind: str
    title: str
    text: str
    source: str
    href: str
    done_href: str


def chosen(found: Iterable[Deadline], *, kind: str, span: str, on: date) -> list[Deadline]:
    """Return the days of one kind, or all where none such is named, as far ahead as asked for."""
    kinds = [one.value for one in Kind]
    days = int(span) if span in SPANS and span != "all" else None
    last = on + timedelta(days=days) if days else date.max
    return [one for one in found if (kind not in kinds or one.kind.value == kind) and (one.on or on) <= last]


def rows_of(found: Iterable[Deadline], *, on: date) -> list[DeadlineRow]:
    """Return the days as rows."""
    return [
        DeadlineRow(
            day=day(one.on) if one.on else "Now",
            state="Look at this now" if one.on is None else "The day has passed" if one.on < on else "",
            kind=one.kind.label,
            title=one.title,
            text=one.text,
            source=f"{one.source}{' (must be checked)' if one.must_check else ''}",
            href=one.href,
            done_href=one.done_href,
        )
        for one in found
    ]


def told_of(note: ItemDone) -> str:
    """Return what was noted of an item, in a sentence: the day, what came of it, and where it is written."""
    what = "It was not done after all" if note.is_undone else "It was done"
    where = f" ({note.reference})" if note.reference else ""
    return f"{day(note.done_on)}: {what}. {note.said}{where}"


def file_of(found: Iterable[Deadline], *, council: Council, site: str, made_at: datetime) -> bytes:
    """Return the days as an iCalendar file; what has no day is left out."""
    days = [
        CalendarDay(
            uid=f"{one.name}@{council.slug}.deadlines",
            on=one.on,
            title=one.title,
            text=f"{one.text} {one.source}".strip(),
            address=f"{site}{one.href}",
        )
        for one in found
        if one.on
    ]
    return calendar_of(days, name=f"{council.name}: deadlines", made_at=made_at)
