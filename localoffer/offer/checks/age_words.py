"""Reads the ages that a text names: those that end on a named birthday, and those that leave the last day open."""

import re
from collections.abc import Iterator

import msgspec

AGE = r"(1[4-9]|2[0-9]|30)"
ENDS = r"(?=\s*(?:[.,;:)!?]|$|years? old|year-?olds?|and\b|or\b|if\b|when\b|but\b|while\b|who\b))"
CLEAR = re.compile(
    rf"\b(?:until|till|before)\s+(?:the day before\s+)?(?:you\s+(?:are|turn|reach)|your)\s+(?:the age of\s+)?{AGE}"
    rf"|\b(?:under|younger than)\s+(?:the age of\s+)?{AGE}{ENDS}",
    re.IGNORECASE,
)
OPEN = re.compile(rf"\b(?:up to|until|till|to)\s+(?:the\s+)?(?:age\s+(?:of\s+)?)?{AGE}{ENDS}", re.IGNORECASE)
NOT_COUNTED = r"\b(?!\s*(?:hours|weeks|months|days|pounds|lessons|%))"
RANGE = re.compile(
    rf"\b(?:aged?|ages|from|between|for)\s+(?:the ages of\s+)?{AGE}\s*(?:to|and|[-–—])\s*{AGE}{NOT_COUNTED}"
    rf"|\b{AGE}\s?[-–—]\s?{AGE}{NOT_COUNTED}",
    re.IGNORECASE,
)


class AgeSaid(msgspec.Struct, frozen=True):
    """An upper age in a text: the words, the age they name, and whether the last day is clear."""

    words: str
    age: int
    is_clear: bool


def ages_said(text: str) -> Iterator[AgeSaid]:
    """Yield each upper age that a text names. "Until you are 25" is clear; "up to 25" and "18-25" are not."""
    taken: list[tuple[int, int]] = []
    for pattern, is_clear in ((CLEAR, True), (RANGE, False), (OPEN, False)):
        for match in pattern.finditer(text):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            taken.append(match.span())
            age = int([group for group in match.groups() if group][-1])
            yield AgeSaid(match.group().strip(), age, is_clear)
