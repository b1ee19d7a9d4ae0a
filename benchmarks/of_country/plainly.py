"""The peer for searching: every word has to stand somewhere in the text (LIKE). No index, order or spelling."""

from collections.abc import Sequence

from django.db import connection
from django.db.models import Q

from localoffer.offer.models import Entry, Version


def looked_through(versions: Sequence[Version], *, asked: str) -> list[Entry]:
    """Return the entries that have every word that was asked for, as a plain Django site would find them."""
    found = Entry.objects.filter(version__in=[version.pk for version in versions])
    for word in asked.split():
        found = found.filter(
            Q(title__icontains=word) | Q(summary__icontains=word) | Q(search_words__icontains=word)
        )
    return list(found.order_by("position"))


def settle() -> None:
    """Let the database take stock of what is in it, as it does by itself in the long run."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
