"""Loads the places where a council gives things, which everyone may know."""

import csv
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from localoffer.accounts.models import Council
from localoffer.accounts.queries import council
from localoffer.offer.open_referral.models import ServicePlace

COLUMNS = ("entry", "name", "address", "town", "county", "postcode", "latitude", "longitude")


class Command(BaseCommand):
    """Loads a council's places from a CSV file. The file is the whole list: what is not in it goes."""

    help = "Loads the public places where a council gives things. Never put a refuge or a home in the file."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the file and the council."""
        parser.add_argument(
            "file", type=Path, help=f"a CSV file with the columns {', '.join(COLUMNS)}, and access"
        )
        parser.add_argument("--council", required=True, help="the short name of the council, such as tarnshire")

    def handle(self, *args: Any, **options: Any) -> None:
        """Load all of it or nothing, and say how many."""
        found = council(options["council"])
        if found is None:
            raise CommandError(f"There is no council called {options['council']}.")
        try:
            with options["file"].open(encoding="utf-8-sig", newline="") as file:
                places = [_place(row, council=found) for row in csv.DictReader(file)]
        except (OSError, KeyError, ValueError) as error:
            raise CommandError(f"Nothing was loaded: {error!r}.") from error
        with transaction.atomic():
            ServicePlace.objects.filter(council=found).delete()
            ServicePlace.objects.bulk_create(places)
        self.stdout.write(f"{len(places)} places.")


def _place(row: dict[str, str], *, council: Council) -> ServicePlace:
    words = {name: row[name].strip() for name in ("name", "address", "town", "county", "postcode")}
    north, east = float(row["latitude"]), float(row["longitude"])
    access = (row.get("access") or "").strip()
    return ServicePlace(
        council=council, slug=row["entry"].strip(), latitude=north, longitude=east, access=access, **words
    )
