"""Looks for words in the entries of a version: one small interface, one way for each database."""

import json
from collections.abc import Sequence
from typing import Protocol

from django.db import connection

# A term is one word, or several that stand together.
Term = tuple[str, ...]
Found = dict[int, bool]


class Backend(Protocol):
    """Finds the entries of some versions that have some words. Words hold letters and digits only."""

    def entries_with(self, terms: Sequence[Term], *, versions: Sequence[int]) -> Found:
        """Return the ids of the entries with any of the terms, and whether one stands in the title."""

    def entries_beginning(self, word: str, *, versions: Sequence[int]) -> Found:
        """Return the ids of the entries with a word that begins so, and whether it stands in the title."""


class SqliteBackend:
    """Full text search of SQLite (FTS5)."""

    def entries_with(self, terms: Sequence[Term], *, versions: Sequence[int]) -> Found:
        """Return the ids of the entries with any of the terms, and whether one stands in the title."""
        return self._matching(" OR ".join(f'"{" ".join(term)}"' for term in terms), versions)

    def entries_beginning(self, word: str, *, versions: Sequence[int]) -> Found:
        """Return the ids of the entries with a word that begins so, and whether it stands in the title."""
        return self._matching(f'"{word}" *', versions)

    def _matching(self, wanted: str, versions: Sequence[int]) -> Found:
        query = """
            SELECT e.id, e.id IN (SELECT rowid FROM offer_entry_words WHERE offer_entry_words MATCH %s)
            FROM offer_entry_words JOIN offer_entry e ON e.id = offer_entry_words.rowid
            WHERE offer_entry_words MATCH %s AND e.version_id IN (SELECT value FROM json_each(%s))
        """
        return _found(query, [f"title : ({wanted})", wanted, json.dumps(list(versions))])


class PostgresqlBackend:
    """Full text search of PostgreSQL."""

    def entries_with(self, terms: Sequence[Term], *, versions: Sequence[int]) -> Found:
        """Return the ids of the entries with any of the terms, and whether one stands in the title."""
        return self._matching(" | ".join(f"({' <-> '.join(term)})" for term in terms), versions)

    def entries_beginning(self, word: str, *, versions: Sequence[int]) -> Found:
        """Return the ids of the entries with a word that begins so, and whether it stands in the title."""
        return self._matching(f"{word}:*", versions)

    def _matching(self, wanted: str, versions: Sequence[int]) -> Found:
        query = """
            SELECT e.id, e.words_of_title @@ q FROM offer_entry e, to_tsquery('offer_words', %s) q
            WHERE e.words_of_all @@ q AND e.version_id = ANY(%s)
        """
        return _found(query, [wanted, list(versions)])


def backend() -> Backend:
    """Return the backend for the database in use."""
    return SqliteBackend() if connection.vendor == "sqlite" else PostgresqlBackend()


def _found(query: str, values: list[str | list[int]]) -> Found:
    with connection.cursor() as cursor:
        cursor.execute(query, values)
        return {row: bool(in_title) for row, in_title in cursor.fetchall()}
