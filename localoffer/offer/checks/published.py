"""Reads what councils published out of the database, and keeps the picture of it until it is loaded anew."""

from datetime import datetime
from functools import lru_cache

from django.db.models import Count, Max

from localoffer.offer.checks.picture import Practice, SeenOffer, SeenRow
from localoffer.offer.checks.practice import practice_in
from localoffer.offer.law import national_book
from localoffer.offer.published.models import PublishedOffer, PublishedRow
from localoffer.rules import files


def practice() -> Practice:
    """Return the measured picture of practice over all published offers that are kept here."""
    kept = PublishedOffer.objects.aggregate(last=Max("loaded_at"), count=Count("pk"))
    return _practice(kept["last"], kept["count"])


@lru_cache(maxsize=2)
def _practice(loaded_at: datetime | None, count: int) -> Practice:
    offers = PublishedOffer.objects.prefetch_related("rows").order_by("council")
    return practice_in([_seen(offer) for offer in offers], book=national_book())


def _seen(offer: PublishedOffer) -> SeenOffer:
    rows = sorted(offer.rows.all(), key=lambda row: row.position)
    return SeenOffer(
        slug=offer.slug,
        council=offer.council,
        code=offer.code,
        seen_on=offer.seen_on,
        dated=offer.dated,
        rows=tuple(_seen_row(row) for row in rows),
    )


def _seen_row(row: PublishedRow) -> SeenRow:
    return SeenRow(
        key=row.key,
        heading=row.heading,
        title=row.title,
        rule=None if row.rule is None else files.from_plain(row.rule, file=row.key),
        condition_keys=frozenset(row.published.get("conditions") or {}),
        loose_ages=row.loose_ages,
    )
