"""Loads what councils published: all of a folder, or none of it."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from django.db import transaction

from localoffer.offer.law import national_book
from localoffer.offer.published.benefits import HEADINGS
from localoffer.offer.published.files import CouncilFile
from localoffer.offer.published.fitting import fit, read_folder
from localoffer.offer.published.models import PublishedOffer, PublishedRow
from localoffer.offer.published.report import Line, Report, kept_plain
from localoffer.rules import files

STAYS = {"id", "offer", "key"}
CHANGING = [field.name for field in PublishedRow._meta.fields if field.name not in STAYS]


def fit_published_offers(folder: Path) -> Report:
    """Return how the rows in a folder fit, and keep nothing. Raises BadPublishedOffer."""
    return fit(read_folder(folder), book=national_book())


@transaction.atomic
def load_published_offers(folder: Path, *, now: datetime) -> Report:
    """
    Keep every row in a folder and return how each fits. Councils in no file here are left as they are.

    Loading the same folder again changes nothing but `loaded_at`. Raises BadPublishedOffer, and keeps nothing.
    """
    report = fit_published_offers(folder)
    by_council: dict[str, list[Line]] = {}
    for line in report.lines:
        by_council.setdefault(line.council.slug, []).append(line)
    for lines in by_council.values():
        _keep(_offer(lines[0].council, now=now), lines)
    return report


def _offer(council: CouncilFile, *, now: datetime) -> PublishedOffer:
    dated = str(council.said.get("date_or_version") or "")[:300]
    parts = {
        "council": council.council,
        "code": council.code,
        "offer_title": council.offer_title,
        "dated": dated,
        "seen_on": council.compiled,
        "said": dict(council.said),
        "loaded_at": now,
    }
    return PublishedOffer.objects.update_or_create(slug=council.slug, defaults=parts)[0]


def _keep(offer: PublishedOffer, lines: Iterable[Line]) -> None:
    rows = [_row(offer, line, position) for position, line in enumerate(lines)]
    offer.rows.exclude(key__in=[row.key for row in rows]).delete()
    PublishedRow.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["offer", "key"], update_fields=CHANGING
    )


def _row(offer: PublishedOffer, line: Line, position: int) -> PublishedRow:
    row, fitted = line.row, line.fitted
    return PublishedRow(
        offer=offer,
        key=row.id,
        position=position,
        heading=HEADINGS[row.raw["area"]],
        title=row.raw["title"],
        provider=row.text("provider"),
        status=row.text("status")[:100],
        source_url=row.raw["source_url"],
        fit=fitted.fit.value,
        has_conditions=fitted.bears_conditions,
        a_person_decides=fitted.a_person_decides,
        loose_ages=fitted.loose_ages,
        kept_as_words=[kept_plain(piece) for piece in fitted.kept],
        published=dict(row.raw),
        rule=None if fitted.rule is None else files.plain(fitted.rule),
    )
