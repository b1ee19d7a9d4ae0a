"""Reads what the decision rests on: whether reasons and alternatives are given, and who was consulted."""

import re

from localoffer.governance.reading.found import Found, Sure, settled
from localoffer.governance.reading.paper import Paper
from localoffer.governance.reading.text.spans import Span

COUNTS = "two|three|four|five|six|seven|eight|several|[2-9]"
OPTIONS = re.compile(rf"\b(?:{COUNTS})\s+options\b[^.]{{0,300}}\bpreferred\b", re.IGNORECASE)
BY_REFERENCE = re.compile(r"\bfor\s+the\s+reasons\s+(?:set\s+out|given|stated|outlined)\s+in\b", re.IGNORECASE)
# A line that a narrow page cut goes on in small letters.
SENTENCE = re.compile(r"[^\s.\0](?:[^.\n\0]|\.(?=\d)|\n(?=[a-z]))*\.?")
YOUNG_PEOPLE = r"(?:children\s+in\s+care\s+council|care\s+leavers[’']?\s+(?:forum|council|board|group)|speakerbox|young\s+people|youth\s+council|corporate\s+parenting\s+board)"  # noqa: E501
ASKED = re.compile(
    rf"\bin\s+consultation\s+with\b|\bconsult(?:ed|ing)?\s+(?:on|with)\b|\b(?:was|were|been)\s+consulted\b|\bfor\s+consultation\s+with\b"
    rf"|\bconsulted\s+(?:on|with)\b|\bdiscussions\s+with\s+{YOUNG_PEOPLE}|\b{YOUNG_PEOPLE}\s+(?:had\s+)?(?:raised|started|drafted|designed)\b"
    rf"|\b(?:chaired|co-?produced|designed|drafted)\s+(?:by|with)\s+(?:the\s+)?{YOUNG_PEOPLE}",
    re.IGNORECASE,
)


def reasons_present(paper: Paper) -> Found:
    """Return whether reasons are given, be it by reference to a report. An empty label gives none."""
    return _present(paper, "reasons", otherwise=BY_REFERENCE)


def alternatives_present(paper: Paper) -> Found:
    """Return whether alternatives are given, be it by reference or to say that there were none."""
    return _present(paper, "alternatives", otherwise=OPTIONS)


def consultation(paper: Paper) -> Found | None:
    """Return who was or is to be consulted: what the label names, or else each sentence that says so."""
    labelled = settled(*paper.by_label("consultation"))
    return labelled or _of_officers(paper) or _sentences(paper)


def _present(paper: Paper, role: str, *, otherwise: re.Pattern[str]) -> Found:
    for one in paper.filled(role):
        return Found(value=True, spans=one.values, sure=Sure.CERTAIN, why=f"the label “{paper.words(one.at)}”")
    match = otherwise.search(paper.text)
    if match:
        return Found(value=True, spans=(Span(*match.span()),), sure=Sure.UNSURE, why="running words")
    empty = paper.empty(role)
    if empty:
        return Found(value=False, spans=(empty.at,), sure=Sure.CERTAIN, why="an empty label")
    return Found(value=False, spans=(), sure=Sure.LIKELY, why="nothing in the text")


def _of_officers(paper: Paper) -> Found | None:
    """Return whether officers' comments were sought, from the table that says so, where all its rows agree."""
    for one in (part for part in paper.parts if part.role == "officers_consulted"):
        below = [line for line in paper.lines if line.span.start > one.at.start]
        said = {paper.words(cell).lower() for line in below for cell in line.cells} & {"yes", "no"}
        words = {"no": "comments not sought", "yes": "comments sought"}.get(" ".join(said), "")
        value = f"{paper.words(one.at)}: {words or 'see the table'}"
        return Found(value=value, spans=(one.at,), sure=Sure.LIKELY, why="a table of officers’ comments")
    return None


def _sentences(paper: Paper) -> Found | None:
    """Return every sentence that says who was or is to be asked."""
    skipped = [one.span for one in paper.parts if one.role in {"conflicts_of_interest", "private_notice"}]
    spans = []
    for match in SENTENCE.finditer(paper.prose):
        asked = ASKED.search(match[0])
        at = match.start() + asked.start() if asked else 0
        if asked and not any(span.start <= at < span.end for span in skipped):
            spans.append(Span(*match.span()))
    value = " ".join(paper.words(span) for span in spans)
    return Found(value=value, spans=tuple(spans), sure=Sure.UNSURE, why="running words") if spans else None
