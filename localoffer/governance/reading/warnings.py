"""Says what in a document contradicts itself or needs a question asked. Nothing is settled here."""

import re
from collections.abc import Iterator, Mapping

from localoffer.governance.reading.found import Found
from localoffer.governance.reading.paper import Paper

NOT_KEY = re.compile(r"\bnot\s+a\s+key\s+decision\b", re.IGNORECASE)
NOT_CONSULTED = re.compile(r"\bno\s+(?:formal\s+)?consultation\b", re.IGNORECASE)
WAS_CONSULTED = re.compile(
    r"\bconsultation\s+has\s+taken\s+place\b|\b(?:was|were|been)\s+consulted\b", re.IGNORECASE
)
UNCLEAR = re.compile(r"\bbi-?(?:annual(?:ly)?|ennial(?:ly)?|monthly|weekly)\b", re.IGNORECASE)
REVOKED = re.compile(r"Access\s+to\s+Information\)\s*\(England\)\s*Regulations\s+2000", re.IGNORECASE)
CUT = re.compile(r"(?:[\w,]|\.\.\.|…)\s*$|view the full minutes text", re.IGNORECASE)
LONG_LINE = 60


def warnings_about(paper: Paper, fields: Mapping[str, Found]) -> Iterator[str]:
    """Yield a sentence for each thing that a person should look at."""
    for name, found in fields.items():
        if found.also and name not in {"consultation", "decision_maker_kind"}:
            yield f"The document gives more than one answer for “{name.replace('_', ' ')}”. All are kept."
    yield from _about_key(fields)
    yield from _about_days(paper, fields)
    if NOT_CONSULTED.search(paper.text) and WAS_CONSULTED.search(paper.text):
        yield "The document says that people were consulted, and that there was no consultation."
    for word in dict.fromkeys(match[0].lower() for match in UNCLEAR.finditer(paper.text)):
        yield f"“{word}” can mean two things. Ask which is meant."
    if REVOKED.search(paper.text):
        yield "The document cites the Access to Information Regulations of 2000. Those of 2012 replaced them."
    if _is_cut(paper):
        yield "The text seems to be cut off. What comes after it was not read."


def _about_key(fields: Mapping[str, Found]) -> Iterator[str]:
    key, reason = fields.get("key_decision"), fields.get("key_decision_reason")
    if key and reason and key.value is True and NOT_KEY.search(str(reason.value)):
        yield "It is typed as a key decision, but the reason says that it is not one."


def _about_days(paper: Paper, fields: Mapping[str, Found]) -> Iterator[str]:
    decided = _day(fields, "decision_date")
    for name, words in (("publication_date", "published"), ("effective_date", "in force")):
        day = _day(fields, name)
        if decided and day and day < decided[: len(day)]:
            yield f"It is {words} on {day}, which is before it was decided ({decided})."
    for one in paper.filled("delegation"):
        for named in paper.days_in(*one.values):
            if decided and named.value and named.value[: len(decided)] > decided:
                yield f"The delegation is dated {named.words}, which is after the decision ({decided})."
    for found in fields.values():
        if re.search(r"no year", str(found.value)):
            yield "A date has no year."


def _day(fields: Mapping[str, Found], name: str) -> str:
    found = fields.get(name)
    return str(found.value) if found else ""


def _is_cut(paper: Paper) -> bool:
    """Say whether the last line is a long one that stops without a full stop."""
    last = paper.lines[-1].says if paper.lines else ""
    under_label = paper.parts and paper.parts[-1].role == "other" and paper.parts[-1].label.takes == "block"
    return (
        len(last) > LONG_LINE
        and bool(CUT.search(last))
        and not under_label
        or "view the full minutes text" in last
    )
