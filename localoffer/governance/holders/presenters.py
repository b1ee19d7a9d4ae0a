"""Puts those who hold a post or sit in a body into rows."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from localoffer.governance.holders.models import Holder
from localoffer.rules.english import day
from localoffer.rules.governing.constitution import Constitution


@dataclass(frozen=True, kw_only=True)
class HolderRow:
    """One person in an office: where, who, from when, where that is published, and whether it can still end."""

    pk: int
    place: str
    who: str
    span: str
    source: str
    may_end: bool


def holder_rows(
    holders: Iterable[Holder], *, constitution: Constitution | None, on: date
) -> tuple[list[HolderRow], list[HolderRow]]:
    """Return those who hold something on a day or later, and those who did before."""
    rows = [(one, _row(one, constitution=constitution)) for one in holders]
    past = [row for one, row in rows if one.until and one.until <= on]
    return [row for one, row in rows if not (one.until and one.until <= on)], past


def _row(holder: Holder, *, constitution: Constitution | None) -> HolderRow:
    until = f" until {day(holder.until)}" if holder.until else ""
    return HolderRow(
        pk=holder.pk,
        place=_name(holder.place, constitution=constitution),
        who=str(holder),
        span=f"From {day(holder.since)}{until}.",
        source=f"Source: {holder.source}.",
        may_end=holder.until is None,
    )


def _name(place: str, *, constitution: Constitution | None) -> str:
    """Return the title of a post or the name of a body; one that today's constitution lacks keeps its slug."""
    post = constitution.post(place) if constitution else None
    body = constitution.body(place) if constitution else None
    return post.title if post else body.name if body else place
