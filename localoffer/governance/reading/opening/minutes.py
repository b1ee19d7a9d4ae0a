"""Cuts the minutes of a meeting into its items, each with the head of the minutes above it."""

from collections.abc import Sequence
from dataclasses import replace

from localoffer.governance.reading.opening.part import Part
from localoffer.governance.reading.operative import is_operative
from localoffer.governance.reading.text.headings import NumberedHeading, is_minutes, numbered_headings

FEWEST, MOST = 2, 200
LONGEST = 60
# The head stands above each item, so a long one would make the text many times as long.
LONGEST_HEAD = 10_000


def items_of(part: Part) -> list[Part]:
    """
    Return a part for each item of a meeting's minutes, nothing left out; or the part itself.

    It is cut only where the text says that it is minutes, headings are numbered one after the other, and at least
    two of the items say that something was resolved. More than 200 items are no meeting, and stay together.
    """
    headings = _run(numbered_headings(part.text)) if is_minutes(part.text) else []
    edges = [*(one.start for one in headings), len(part.text)]
    sections = [part.text[start:end] for start, end in zip(edges, edges[1:], strict=False)]
    is_a_meeting = len(sections) <= MOST and edges[0] <= LONGEST_HEAD
    if not is_a_meeting or sum(1 for one in sections if is_operative(one)) < FEWEST:
        return [part]
    head = part.text[: edges[0]].rstrip()
    return [
        replace(part, text=f"{head}\n\n{section}".lstrip("\n"), name=_name(heading))
        for heading, section in zip(headings, sections, strict=True)
    ]


def _name(heading: NumberedHeading) -> str:
    return f"item {heading.number}: {heading.title}"[:LONGEST].strip()


def _run(headings: Sequence[NumberedHeading]) -> list[NumberedHeading]:
    """Return the longest run of headings that count up by one. Its time grows with their number alone."""
    runs: dict[int, tuple[int, int | None]] = {}
    longest: dict[int, int] = {}
    for place, one in enumerate(headings):
        before = longest.get(int(one.number) - 1)
        runs[place] = (1 if before is None else runs[before][0] + 1, before)
        rival = longest.get(int(one.number))
        if rival is None or runs[place][0] > runs[rival][0]:
            longest[int(one.number)] = place
    at: int | None = max(runs, key=lambda place: runs[place][0], default=None)
    found: list[NumberedHeading] = []
    while at is not None:
        found.append(headings[at])
        at = runs[at][1]
    return found[::-1]
