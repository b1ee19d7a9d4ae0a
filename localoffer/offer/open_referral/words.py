"""Writes words in one plain way, so that a search finds them however they were typed."""

import unicodedata


def folded(text: str) -> str:
    """Return the text in small letters, without accents, its words one space apart."""
    bare = "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))
    return " ".join(bare.casefold().split())
