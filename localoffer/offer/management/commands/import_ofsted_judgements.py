"""Takes in Ofsted's judgements from a CSV file."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction
from django.utils import timezone

from localoffer.offer.comparing.actions import import_judgements
from localoffer.offer.comparing.reading import COLUMNS, MOST_BYTES, BadJudgements


class Command(BaseCommand):
    """Keeps every judgement in the file or none, and says what is new and what changed. Safe to run twice."""

    help = f"Takes in Ofsted's judgements from a CSV file with the columns {', '.join(COLUMNS)}."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the file, and whether only to look."""
        parser.add_argument("file", type=Path, help="the CSV file, in UTF-8")
        parser.add_argument("--dry-run", action="store_true", help="check everything and keep nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        """Take in all of the file or nothing, and say what came of it."""
        try:
            with transaction.atomic():
                found = import_judgements(_read(options["file"]), now=timezone.now())
                if options["dry_run"]:
                    transaction.set_rollback(True)
        except BadJudgements as error:
            raise CommandError(f"Nothing was kept.\n{error}") from error
        for before in found.changed:
            self.stdout.write(f"Changed. It was: {before}")
        self.stdout.write(f"{found.new} new, {len(found.changed)} changed, {found.same} as before.")
        if options["dry_run"]:
            self.stdout.write("Nothing was kept: this was a dry run.")


def _read(path: Path) -> bytes:
    """Return the file, but never much more of it than can be taken in."""
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError as error:
        raise CommandError(f"The file cannot be read: {error.strerror}.") from error
