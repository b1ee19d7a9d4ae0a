"""Finds the words of what is withheld among those that everyone reads."""

import re
from collections.abc import Iterable, Iterator

from django.db import models

from localoffer.governance.withholding.models import Withheld

LAW = "Local Government Act 1972 Sch 12A"
SENTENCE = re.compile(r"[.!?;]+\s|\n")
# Shorter passages, such as "Yes", may well stand among the public words without telling anything.
SHORTEST = 12


def leaking(withheld: Iterable[Withheld], *, words: Iterable[str]) -> Iterator[str]:
    """
    Yield what to mend for each withheld part of which a sentence also stands in `words`, which everyone reads.

    It looks for each sentence as it was written: a passage that was told again in other words, nobody finds.
    """
    said = _plain(" ".join(words))
    for one in withheld:
        if any(sentence in said for sentence in _sentences(f"{one.title}\n{one.text}")):
            yield f"{one} also stands in the words that everyone reads. Take it out of those."


def words_in(row: models.Model) -> Iterator[str]:
    """Yield every text that a row keeps, data too."""
    for field in row._meta.concrete_fields:
        if isinstance(field, models.CharField | models.TextField | models.JSONField):
            yield str(field.value_from_object(row) or "")


def _sentences(text: str) -> Iterator[str]:
    for one in SENTENCE.split(text):
        plain = _plain(one).strip(" .!?;")
        if len(plain) >= SHORTEST:
            yield plain


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
