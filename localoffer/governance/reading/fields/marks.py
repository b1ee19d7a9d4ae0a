"""Knows the marks of lists: 1. and (a) and iv) and 2.1 and bullets, and which of them belong to one list."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from localoffer.governance.reading.text.spans import Span

ORDERED = r"(?P<open>\(?)(?P<word>\d{1,2}|[ivx]{1,5}|[a-z])(?P<close>\))|(?P<point>\d{1,2}|[a-zA-Z]|[ivx]{2,5})\."
PLAIN = r"(?P<section>\d{1,2})\.\d{1,2}\.?|(?P<bullet>[•*·▪]|-(?=\s))"
MARK = re.compile(rf"\s*(?:\*\*)?(?:[-•*·▪]\s+)?(?:{PLAIN}|{ORDERED})(?:\*\*)?(?:\s+|$)")
ROMAN = {"i": 1, "v": 5, "x": 10}
# Numbering is often wrong by one: a number may be left out, or stand twice.
MOST_LEFT_OUT = 1


@dataclass(frozen=True)
class Mark:
    """A mark: its shape, such as "()", what it counts as at most two ways, and the section where it is 2.1."""

    shape: str
    counts: tuple[str, ...]
    section: str = ""


def mark_at(text: str, span: Span) -> Mark | None:
    """Return the mark with which a part of a text begins, or None."""
    match = MARK.match(text, span.start, span.end)
    if match is None:
        return None
    if match["bullet"]:
        return Mark("bullet", ())
    if match["section"]:
        return Mark("section", (), match["section"])
    shape = match["open"] + ")" if match["close"] else "."
    return Mark(shape, (match["word"] or match["point"],))


def of_one_list(marks: Sequence[Mark]) -> list[bool]:
    """Say for each mark whether it belongs to the list that the first one opens, and not to one within it."""
    first, last = marks[0], 0
    kind = _kind(marks)
    kept: list[bool] = []
    for mark in marks:
        number = _number(mark, kind) if mark.counts else 0
        is_next = not mark.counts or (number is not None and _follows(number, last))
        belongs = mark.shape == first.shape and mark.section == first.section and is_next
        kept.append(belongs or not kept)
        last = number if belongs and number else last
    return kept


def _follows(number: int, last: int) -> bool:
    return last < number <= last + 1 + MOST_LEFT_OUT or number == last > 1 or not last


def _kind(marks: Sequence[Mark]) -> str:
    """Return how a list counts: in numbers, letters or roman numbers. An i with no ii after it is a letter."""
    words = [word for mark in marks if mark.shape == marks[0].shape for word in mark.counts]
    if not words or words[0].isdigit():
        return "number"
    return "roman" if words[0] == "i" and "ii" in words else "letter"


def _number(mark: Mark, kind: str) -> int | None:
    word = mark.counts[0].lower()
    if kind == "number":
        return int(word) if word.isdigit() else None
    if kind == "roman":
        return _roman(word) if set(word) <= set(ROMAN) else None
    return ord(word) - ord("a") + 1 if len(word) == 1 and word.isalpha() else None


def _roman(word: str) -> int:
    values = [ROMAN[sign] for sign in word]
    return sum(-one if any(one < later for later in values[at:]) else one for at, one in enumerate(values))
