"""Puts matters and their stories into the words of pages."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse

from localoffer.governance.matters.lines import StoryLine
from localoffer.governance.matters.models import Matter
from localoffer.rules.english import day


@dataclass(frozen=True, kw_only=True)
class MatterRow:
    """One matter in a list."""

    title: str
    href: str
    state: str


@dataclass(frozen=True, kw_only=True)
class Chapter:
    """All that happened on one day."""

    day: str
    is_ahead: bool
    lines: tuple[StoryLine, ...]


def matter_rows(matters: Sequence[Matter], *, public: bool) -> tuple[MatterRow, ...]:
    """Return a row for each matter, as staff or as everyone finds it."""
    name = "matters:story" if public else "matters:matter"
    return tuple(
        MatterRow(title=one.title, href=reverse(name, args=[one.council.slug, one.slug]), state=state_of(one))
        for one in matters
    )


def state_of(matter: Matter) -> str:
    """Return where a matter stands in a few words."""
    if matter.is_historic:
        return "From the public record"
    if matter.ended_at:
        return "Ended"
    return "Everyone can read of it" if matter.open_from else "Only staff can see it"


def chapters_of(lines: Sequence[StoryLine]) -> tuple[Chapter, ...]:
    """Return the lines of a story by their days."""
    days: dict[tuple[str, bool], list[StoryLine]] = {}
    for line in lines:
        days.setdefault((day(line.day), line.is_ahead), []).append(line)
    return tuple(Chapter(day=name, is_ahead=ahead, lines=tuple(found)) for (name, ahead), found in days.items())
