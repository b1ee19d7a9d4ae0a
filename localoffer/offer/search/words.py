"""Knows young people's words, and which words an offer uses for the same thing."""

import re
import unicodedata
from functools import cache
from pathlib import Path

import msgspec

from localoffer.rules import yaml_text

WORDS = Path(__file__).parent / "words.yaml"
Term = tuple[str, ...]
# Words that say nothing about what is wanted.
SAY_NOTHING = frozenset(
    [
        "a",
        "about",
        "an",
        "and",
        "any",
        "are",
        "as",
        "at",
        "be",
        "been",
        "can",
        "care",
        "could",
        "council",
        "did",
        "do",
        "does",
        "for",
        "from",
        "get",
        "give",
        "given",
        "got",
        "has",
        "have",
        "having",
        "help",
        "how",
        "i",
        "if",
        "im",
        "in",
        "into",
        "is",
        "it",
        "ive",
        "leaver",
        "leavers",
        "me",
        "much",
        "my",
        "need",
        "of",
        "on",
        "or",
        "our",
        "please",
        "some",
        "someone",
        "something",
        "that",
        "the",
        "their",
        "there",
        "they",
        "this",
        "to",
        "us",
        "want",
        "was",
        "we",
        "what",
        "when",
        "where",
        "which",
        "who",
        "will",
        "with",
        "would",
        "you",
        "your",
    ]
)


class Meaning(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words people say, and what to look for as well when they say one of them."""

    said: tuple[str, ...]
    also: tuple[str, ...]


class Meanings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file of words."""

    words: tuple[Meaning, ...]


def split(text: str) -> Term:
    """Return the words in a text: lower case, without accents, split at all but letters and digits."""
    joined = re.sub(r"(?<=\w)['’](?=\w)", "", text.lower())
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", joined) if not unicodedata.combining(sign))
    return tuple(re.findall(r"[^\W_]+", bare))


@cache
def meanings() -> dict[Term, tuple[Term, ...]]:
    """Return, for each thing people say, the terms to look for as well."""
    data, _ = yaml_text.read(WORDS.read_text(encoding="utf-8"))
    found: dict[Term, tuple[Term, ...]] = {}
    for meaning in msgspec.convert(data, Meanings).words:
        also = tuple(split(term) for term in meaning.also)
        for said in meaning.said:
            term = split(said)
            more = tuple(other for other in also if other != term and other not in found.get(term, ()))
            found[term] = found.get(term, ()) + more
    return found
