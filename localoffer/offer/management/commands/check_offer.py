"""Checks the offer that a council has in force."""

import json
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from localoffer.accounts.queries import council as council_named
from localoffer.offer.checks.checking import blocking
from localoffer.offer.checks.queries import findings_of_version
from localoffer.offer.checks.told import counted, lines, plain
from localoffer.offer.queries import offer_in_force


class Command(BaseCommand):
    """Print every finding with its reason and source; end with a count, and 1 if there is an error."""

    help = "Runs every check on the offer that a council has in force today."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take a council's slug, and whether to print JSON."""
        parser.add_argument(
            "council", metavar="COUNCIL", help="the council's name in addresses, such as tarnshire"
        )
        parser.add_argument("--json", action="store_true", help="print the findings as JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        """Find the offer, check it, print what came."""
        today = timezone.localdate()
        council = council_named(options["council"])
        version = None if council is None else offer_in_force(council, on=today)
        if version is None:
            raise CommandError(f"No council “{options['council']}” has an offer in force here.")
        findings = findings_of_version(version, on=today)
        if options["json"]:
            told = {"council": options["council"], "version": version.number, "on": today.isoformat()}
            found = {"counts": counted(findings), "findings": [plain(each) for each in findings]}
            self.stdout.write(json.dumps(told | found, ensure_ascii=False, indent=2))
        else:
            self.stdout.write("\n".join(lines(findings)))
        if blocking(findings):
            raise SystemExit(1)
