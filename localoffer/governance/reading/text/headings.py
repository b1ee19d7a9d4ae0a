"""Finds the numbered headings of minutes: "41. Free bus travel", or the number on a line above its title."""

import re
from dataclasses import dataclass

from localoffer.governance.reading.text.lines import CAPITALS
from localoffer.governance.reading.text.spans import Span

HEAD = 12
NUMBERED = re.compile(
    r"[ \t]*(?:#{1,6}\s*)?(?:\*\*)?(?P<number>\d{1,4})[.)]?(?:\*\*)?(?:[ \t]+(?P<title>\S.*?))?[ \t]*$"
)
MINUTES = re.compile(r"\bminutes\b", re.IGNORECASE)
OPERATIVE = re.compile(r"(?:that|to)\b", re.IGNORECASE)


@dataclass(frozen=True)
class NumberedHeading:
    """A heading: its number and title, where the title stands, and where the heading begins."""

    number: str
    title: str
    at: Span
    start: int


def is_minutes(text: str) -> bool:
    """Say whether a text calls itself minutes, near its head."""
    lines = [line for line in text.splitlines() if line.strip()]
    return any(MINUTES.search(line) for line in lines[:HEAD])


def numbered_headings(text: str) -> list[NumberedHeading]:
    """Return every line that may be a numbered heading, with its title on the line or below it."""
    lines = text.splitlines(keepends=True)
    found, start = [], 0
    for number, raw in enumerate(lines):
        match = NUMBERED.match(raw.rstrip("\n"))
        if match:
            title = _title(text, match, start=start, end=start + len(raw))
            said = title.of(text).strip("* ")
            after = lines[number + 1].strip() if number + 1 < len(lines) else ""
            is_alone = not (number and lines[number - 1].strip()) and not (match["title"] and after)
            if _is_heading(raw, said, is_alone=is_alone):
                found.append(NumberedHeading(match["number"], said, title, start))
        start += len(raw)
    return found


def _title(text: str, match: re.Match[str], *, start: int, end: int) -> Span:
    if match["title"]:
        return Span(start + match.start("title"), start + match.end("title"))
    below = re.compile(r"\s*(?P<title>\S[^\n]*)").match(text, end)
    return Span(*below.span("title")) if below else Span(end, end)


def _is_heading(raw: str, title: str, *, is_alone: bool) -> bool:
    if not title or title[-1] in ".;,:" or OPERATIVE.match(title) or not any(sign.isalpha() for sign in title):
        return False
    is_marked = raw.lstrip().startswith(("#", "**")) or bool(CAPITALS.fullmatch(title))
    return is_marked or is_alone
