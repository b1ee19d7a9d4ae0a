"""Says which councils take over from one that ends."""

from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction
from django.utils import timezone

from localoffer.accounts.actions import BadSuccession, name_successors
from localoffer.accounts.models import Council
from localoffer.accounts.queries import council as council_called
from localoffer.rules.english import day, listed


class Command(BaseCommand):
    """Names the councils that take over from one, the day, and the order that says so. Safe to run twice."""

    help = "Names the councils that take over from one that ends, the day, and the order that says so."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the councils by their names in addresses, the day and the source."""
        parser.add_argument("council", help="the council that ends, such as tarnshire")
        parser.add_argument("successors", nargs="+", help="those that take over, such as tarn-valley")
        parser.add_argument("--on", required=True, type=date.fromisoformat, help="their first day, 2028-04-01")
        parser.add_argument("--source", required=True, help="the order that says so, with its number")
        parser.add_argument("--dry-run", action="store_true", help="check everything and keep nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        """Name them, and say so."""
        council, successors = _called(options["council"]), [_called(one) for one in options["successors"]]
        on, source = options["on"], options["source"]
        try:
            with transaction.atomic():
                name_successors(council, successors=successors, on=on, source=source, by=None, now=timezone.now())
                transaction.set_rollback(options["dry_run"])
        except BadSuccession as error:
            raise CommandError(f"Nothing was kept. {error}.") from error
        names = listed([one.name for one in successors])
        self.stdout.write(f"From {day(on)}, the duties of {council.name} lie with {names}.")
        if options["dry_run"]:
            self.stdout.write("Nothing was kept: this was a dry run.")


def _called(slug: str) -> Council:
    found = council_called(slug)
    if found is None:
        raise CommandError(f"There is no council called “{slug}” here.")
    return found
