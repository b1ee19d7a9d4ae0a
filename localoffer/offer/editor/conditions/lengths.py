"""A length of time, written as people say it: "6 months", "1 year and 2 weeks"."""

import re
from typing import Any

from django.core.exceptions import ValidationError

from localoffer.frontend.fields import TextField

UNITS = ("years", "months", "weeks", "days")
PIECE = re.compile(r"(\d{1,5}|an?|one)\s*(year|month|week|day)s?", re.ASCII)
BETWEEN = re.compile(r"\s*(?:,|and|\s)?\s*")
EXAMPLE = "Write it like 6 months, or 1 year and 2 weeks"


class LengthField(TextField):
    """Asks for a length of time; gives it as plain data, such as {"months": 6}, or None."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=60, **kwargs)

    def clean(self, value: Any) -> Any:
        """Return the length; raise ValidationError where it is none."""
        text = super().clean(value).lower()
        return length_of(text) if text else None


def length_of(text: str) -> dict[str, int]:
    """Return a length of time in plain data. Raises ValidationError."""
    found: dict[str, int] = {}
    at = 0
    for piece in PIECE.finditer(text):
        if not BETWEEN.fullmatch(text[at : piece.start()]) or f"{piece[2]}s" in found:
            raise ValidationError(EXAMPLE)
        found[f"{piece[2]}s"] = int(piece[1]) if piece[1].isdigit() else 1
        at = piece.end()
    if not found or text[at:].strip():
        raise ValidationError(EXAMPLE)
    return found


def in_words(length: dict[str, int]) -> str:
    """Return a length in plain data as somebody would type it."""
    return " and ".join(f"{count} {unit if count != 1 else unit[:-1]}" for unit, count in length.items())
