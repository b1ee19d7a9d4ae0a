"""Cuts a line in which a whole front sheet ran together, with nothing between labels and values."""

import re
from functools import cache
from itertools import pairwise

from localoffer.governance.reading.labels.vocabulary import labels
from localoffer.governance.reading.text.lines import Line
from localoffer.governance.reading.text.spans import Span

LEAST_GLUED = 3
# A long label is known without a colon, where it is glued to what stands on both sides.
LONG = 4
JOIN = re.compile(r"(?<=[a-z])(?<!\bMc)(?<!\bMac)(?=[A-Z]|\d)")


def cut(line: Line) -> tuple[Span, ...]:
    """Return the parts of a flattened line in order, labels and values apart; nothing for any other line."""
    if "\t" in line.raw:
        return ()
    found = [match for match in _pattern().finditer(line.raw) if _is_label(match)]
    if sum(1 for match in found if _is_glued(match)) < LEAST_GLUED:
        return ()
    first = found[0].start()
    edges = {0, len(line.raw.rstrip()), *(match.start() for match in JOIN.finditer(line.raw, 0, first))}
    edges |= {edge for match in found for edge in match.span()}
    ordered = sorted(edges)
    return tuple(Span(line.span.start + one, line.span.start + two) for one, two in pairwise(ordered))


@cache
def _pattern() -> re.Pattern[str]:
    says = sorted((one.says for one in labels().values()), key=len, reverse=True)
    any_of = "|".join(re.escape(one).replace(r"\ ", r"\s*") for one in says)
    return re.compile(rf"(?P<label>(?i:{any_of}))(?P<mark>\s?[:?])?")


def _is_label(match: re.Match[str]) -> bool:
    if not match["label"][0].isupper():
        return False
    return bool(match["mark"]) or (len(match["label"].split()) >= LONG and _is_glued(match))


def _is_glued(match: re.Match[str]) -> bool:
    text, start = match.string, match.start()
    return start > 0 and not text[start - 1].isspace()
