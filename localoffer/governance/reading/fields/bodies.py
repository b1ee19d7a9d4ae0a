"""Knows bodies and posts by their names."""

import re
from functools import cache
from pathlib import Path

from localoffer.rules import yaml_text

FILE = Path(__file__).parent / "bodies.yaml"
# A name may be cut by a narrow page, but never runs on over an empty line.
GAP = r"(?:[ \t\u00a0]+\n?[ \t\u00a0]*|\n[ \t\u00a0]*)(?=\S)"
SMALL = rf"(?:(?:and|of|for|the|to|in|&){GAP})*"
WORD = r"[A-Z][\w&'’-]*"
ENDS = r"(?:Cabinet|Executive|Committee|Panel|Board|Forum|Commission)"
NO_BODY = rf"(?!{GAP}(?:Member|Lead|Director|Manager|Portfolio|Councillor|Committee|Board)\b)"
BODY = rf"(?:{WORD}(?:,?{GAP}{SMALL}{WORD})*?{GAP}{SMALL})?{ENDS}\b{NO_BODY}"
MEMBER = rf"(?:(?:Cabinet|Executive|Lead){GAP}Member|Portfolio{GAP}Holder|Cabinet{GAP}Lead)"
POST = rf"{WORD}(?:(?:{GAP}[–-]{GAP}|:{GAP}|,?{GAP}{SMALL}){WORD})*"
OFFICER = re.compile(
    r"\b(?:Director|Head|Manager|Officer|Chief Executive|Lead|Solicitor|Treasurer|Commissioner|Adviser)\b"
)


def kind_of(name: str) -> str | None:
    """Return the kind of decision maker that a name is, or None where the words do not tell."""
    words = " ".join(name.lower().split())
    return next((kind for kind, pattern in _kinds() if pattern.search(words)), None)


def is_body(words: str) -> bool:
    """Say whether these words, and no more, are the name of a body that meets."""
    is_short = len(words) <= 90 and not words.endswith(".")
    return is_short and kind_of(words) in {"executive_meeting", "committee", "advisory_body"} and _ends(words)


def as_name(words: str) -> str:
    """Return a body's name without "the", and in small letters where it stands in capitals alone."""
    name = words.title() if words.isupper() else words
    return name.removeprefix("The ").removeprefix("the ")


@cache
def _kinds() -> tuple[tuple[str, re.Pattern[str]], ...]:
    plain, _ = yaml_text.read(FILE.read_text(encoding="utf-8"))
    return tuple((one["kind"], re.compile("|".join(one["words"]))) for one in plain)


def _ends(words: str) -> bool:
    return bool(re.fullmatch(rf"(?:[\w&,'’() -]+ )?{ENDS}(?: meeting)?", words, re.IGNORECASE))
