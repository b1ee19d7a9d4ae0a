"""Loads postcodes, so that the feed can be asked what covers one."""

import csv
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from localoffer.offer.open_referral.models import Postcode

AT_ONCE = 5_000
# The names of the columns, as the lists of the Office for National Statistics have called them over time.
COLUMNS = {
    "postcode": ("postcode", "pcds", "pcd"),
    "area": ("area", "lad25cd", "lad24cd", "lad23cd", "oslaua", "laua"),
    "latitude": ("latitude", "lat"),
    "longitude": ("longitude", "long"),
}


class Command(BaseCommand):
    """Loads postcodes from a CSV file. Safe to run twice: what is there already is brought up to date."""

    help = "Loads postcodes, each with its council's code and its middle, from a CSV file such as the ONS lists."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the file."""
        parser.add_argument("file", type=Path, help="a CSV file with postcode, area, latitude and longitude")

    def handle(self, *args: Any, **options: Any) -> None:
        """Load all of it or nothing, and say how many."""
        try:
            with options["file"].open(encoding="utf-8-sig", newline="") as file, transaction.atomic():
                total = sum(_keep(rows) for rows in _batches(_rows(csv.DictReader(file))))
        except (OSError, KeyError, ValueError) as error:
            raise CommandError(f"Nothing was loaded. {error}") from error
        self.stdout.write(f"{total} postcodes.")


def _rows(reader: "csv.DictReader[str]") -> Iterator[Postcode]:
    headings = {name.lower(): name for name in reader.fieldnames or ()}
    column = {
        ours: next((headings[name] for name in names if name in headings), "") for ours, names in COLUMNS.items()
    }
    missing = [ours for ours, name in column.items() if not name]
    if missing:
        raise ValueError(f"The file has no column for: {', '.join(missing)}.")
    for row in reader:
        if row[column["area"]] and row[column["latitude"]]:
            yield Postcode(
                postcode="".join(row[column["postcode"]].upper().split()),
                area=row[column["area"]].strip(),
                latitude=float(row[column["latitude"]]),
                longitude=float(row[column["longitude"]]),
            )


def _batches(rows: Iterator[Postcode]) -> Iterator[list[Postcode]]:
    while batch := list(islice(rows, AT_ONCE)):
        yield batch


def _keep(rows: list[Postcode]) -> int:
    fields = ["area", "latitude", "longitude"]
    Postcode.objects.bulk_create(rows, update_conflicts=True, unique_fields=["postcode"], update_fields=fields)
    return len(rows)
