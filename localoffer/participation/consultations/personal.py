"""Finds, in what somebody is about to send, what looks like a name, a number or an address of a person."""

import re

from localoffer.offer.checks.people import NAME, NOT_A_NAME, SIGNS

# Young people name others by who they are to them, which an offer never does.
WHO = (
    r"(?:name is|called|worker|PA|adviser|advisor|manager|carer|mum|dad|brother|sister|friend|partner|boss|named)"
)
PATTERNS = (
    *(sign.pattern for sign in SIGNS),
    re.compile(r"([\w.+-]+@[\w-]+\.[\w.-]+)"),
    re.compile(r"(?<!\d)((?:\+44|0)[\d ]{9,12}\d)(?!\d)"),
    re.compile(rf"\b{WHO},? ({NAME}(?: {NAME})?)\b"),
    re.compile(r"\b([A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})\b"),
)


def looks_personal(text: str) -> tuple[str, ...]:
    """Return the parts of a text that look as if they could tell who somebody is, each once, in their order."""
    found = [match for pattern in PATTERNS for match in pattern.findall(text) if not NOT_A_NAME.search(match)]
    return tuple(sorted(dict.fromkeys(one.strip() for one in found), key=text.index))
