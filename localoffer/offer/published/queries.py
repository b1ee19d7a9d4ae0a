"""Finds what councils published: which councils, one council's rows, and how well all of it fits."""

from collections import Counter
from datetime import date

import msgspec
from django.db.models import Count, Max, QuerySet

from localoffer.offer.published.models import HowItFits, PublishedOffer, PublishedRow


class Fits(msgspec.Struct, frozen=True, kw_only=True):
    """
    How the rows that are kept here fit.

    `bearing` rows name a condition, and `bearing_fully` of them fit fully. `clear` of these need nobody to weigh
    the case and have a clear last birthday. The pairs of `kinds` say how many rows with a kind of condition keep
    none of it as words, and how many there are.
    """

    councils: int
    last_seen_on: date | None
    rows: int
    by_fit: dict[str, int]
    bearing: int
    bearing_fully: int
    clear: int
    kinds: dict[str, tuple[int, int]]


def published_offers() -> QuerySet[PublishedOffer]:
    """Return each council by name, with `row_count`, how many rows were seen."""
    return PublishedOffer.objects.annotate(row_count=Count("rows")).defer("said").order_by("council")


def published_offer(slug: str) -> PublishedOffer | None:
    """Return one council with its rows, or None."""
    return PublishedOffer.objects.prefetch_related("rows").filter(slug=slug).first()


def how_it_fits() -> Fits:
    """Return how all rows fit, counted from what is kept."""
    rows = list(PublishedRow.objects.only("fit", "has_conditions", "a_person_decides", "loose_ages").order_by())
    seen = PublishedOffer.objects.aggregate(councils=Count("pk"), last=Max("seen_on"))
    bearing = [row for row in rows if row.has_conditions]
    fully = [row for row in bearing if row.fit == HowItFits.FULLY]
    return Fits(
        councils=seen["councils"],
        last_seen_on=seen["last"],
        rows=len(rows),
        by_fit={value: sum(row.fit == value for row in rows) for value in HowItFits.values},
        bearing=len(bearing),
        bearing_fully=len(fully),
        clear=sum(not row.a_person_decides and not row.loose_ages for row in fully),
        kinds=_kinds(),
    )


def _kinds() -> dict[str, tuple[int, int]]:
    fits: Counter[str] = Counter()
    whole: Counter[str] = Counter()
    for published, kept in PublishedRow.objects.values_list("published", "kept_as_words").order_by():
        worded = {name for piece in kept for name in piece["key"].split(", ")}
        for key in published.get("conditions") or {}:
            whole[key] += 1
            fits[key] += key not in worded
    return {key: (fits[key], count) for key, count in whole.most_common()}
