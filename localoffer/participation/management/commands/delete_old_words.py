"""Deletes what people wrote in consultations, once the time is over that each council set for it."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from localoffer.accounts.scopes import council_scope
from localoffer.frontend.words import how_many
from localoffer.participation.consultations.actions import delete_old_words
from localoffer.participation.consultations.keeping import councils_that_said_how_long, texts_due


class Command(BaseCommand):
    """Deletes old free texts, and says how many. Safe to run every day."""

    help = "Delete free texts of consultations whose time is over. A council that set no time for sure keeps them."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the one option."""
        parser.add_argument("--dry-run", action="store_true", help="only say how many would be deleted")

    def handle(self, *args: Any, **options: Any) -> None:
        """Look at every council that set a time."""
        now, dry, total = timezone.now(), options["dry_run"], 0
        for council in councils_that_said_how_long():
            with council_scope(council):
                due = texts_due(council, on=timezone.localdate(now))
            for one in due:
                self.stdout.write(f"{council.slug}: {one.consultation.slug}, {one.texts} texts, due {one.goes_on}")
            total += sum(one.texts for one in due) if dry else delete_old_words(council, now=now)
        texts = how_many(total, "text")
        self.stdout.write(f"{'Would delete' if dry else 'Deleted'} {texts}.")
