"""Says a question to the young person, or to somebody who asks for one."""

import re
from dataclasses import dataclass

BEFORE_OBJECT = (
    "for|to|with|from|of|by|about|after|help|helps|tell|tells|give|gives|let|lets|owe|owes|ask|asks|"
    "pay|pays|charge|charges|send|sends|near|around|behind|against"
)
OBJECT = re.compile(
    rf"\b(?P<before>{BEFORE_OBJECT}) you\b(?! (?:are|were|have|had|will|can|do|did|get|turn|live|lived)\b)", re.I
)
AT_THE_END = re.compile(r"\byou(?=[?.,;:!)]|$)")
SWAPS = (
    (re.compile(r"\bYourself\b"), "Themselves"),
    (re.compile(r"\byourself\b"), "themselves"),
    (re.compile(r"\bYours\b"), "Theirs"),
    (re.compile(r"\byours\b"), "theirs"),
    (re.compile(r"\bYour\b"), "Their"),
    (re.compile(r"\byour\b"), "their"),
    (re.compile(r"\bYou\b"), "They"),
    (re.compile(r"\byou\b"), "they"),
    (re.compile(r"\bI am\b"), "they are"),
    (re.compile(r"\bI\b"), "they"),
    (re.compile(r"\bMe\b"), "The young person"),
    (re.compile(r"\bme\b"), "the young person"),
    (re.compile(r"\bMy\b"), "Their"),
    (re.compile(r"\bmy\b"), "their"),
)


@dataclass(frozen=True, kw_only=True)
class Wording:
    """How a page speaks: to the young person, or (`helping`) about them."""

    helping: bool = False

    def said(self, text: str) -> str:
        """Return the text as it is, or with "you" turned into "they" or "them"."""
        if not self.helping:
            return text
        capital = text[:1].isupper()
        text = OBJECT.sub(lambda found: f"{found['before']} them", text)
        text = AT_THE_END.sub("them", text)
        for pattern, words in SWAPS:
            text = pattern.sub(words, text)
        return f"{text[:1].upper()}{text[1:]}" if capital else text

    def pick(self, yours: str, theirs: str) -> str:
        """Return the first wording for the young person, the second for somebody who helps."""
        return theirs if self.helping else yours
