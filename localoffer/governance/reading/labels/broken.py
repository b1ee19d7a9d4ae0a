"""Mends a label that a cell's edge cut within a word, as text recognition does: "Classi Open", "fication:"."""

from dataclasses import dataclass
from functools import cache

from localoffer.governance.reading.labels.vocabulary import Label, labels
from localoffer.governance.reading.text.spans import Span, trimmed

# The letter at the cut is often read on both sides of it.
MOST_READ_TWICE = 1
LEAST = 2


@dataclass(frozen=True)
class Mended:
    """A label in two pieces, and what stands between them: its value, which the cut pushed into the middle."""

    label: Label
    at: Span
    value: Span
    tail: Span


def mended(text: str, cell: Span, after: Span) -> Mended | None:
    """
    Return the label whose first letters open one cell and whose last, with a colon, fill the next; or None.

    The first letters may stand as several words. What is left of the first cell is the value.
    """
    last = after.of(text).strip()
    if not last.endswith(":") or not last[:1].islower() or len(last) <= LEAST:
        return None
    words = _words(text, cell)
    # As many letters as fit come first: a letter that stands by itself is more likely the label than the value.
    for number in reversed(range(1, len(words))):
        label = _label("".join(span.of(text) for span in words[:number]), last.removesuffix(":"))
        if label:
            at, value = Span(cell.start, words[number - 1].end), Span(words[number].start, cell.end)
            return Mended(label, at, trimmed(text, value), after)
    return None


def _label(first: str, last: str) -> Label | None:
    one, two = first.lower(), "".join(last.lower().split())
    if len(one) < LEAST:
        return None
    for twice in range(MOST_READ_TWICE + 1):
        if one.endswith(two[:twice]) and one + two[twice:] in _closed_up():
            return _closed_up()[one + two[twice:]]
    return None


@cache
def _closed_up() -> dict[str, Label]:
    """Return every label by what it says without its blanks."""
    return {key.replace(" ", ""): one for key, one in labels().items()}


def _words(text: str, cell: Span) -> list[Span]:
    found, start = [], cell.start
    for word in cell.of(text).split():
        start = text.index(word, start)
        found.append(Span(start, start + len(word)))
        start += len(word)
    return found
