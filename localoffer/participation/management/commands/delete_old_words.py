"""Deletes what people wrote in consultations and of entries, once the time that each council set is over."""

from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from localoffer.accounts.models import Council
from localoffer.accounts.scopes import council_scope
from localoffer.frontend.words import how_many
from localoffer.participation.consultations.actions import delete_old_words
from localoffer.participation.consultations.keeping import councils_that_said_how_long, texts_due
from localoffer.participation.feedback.actions import delete_old_feedback_words
from localoffer.participation.feedback.keeping import words_due


class Command(BaseCommand):
    """Deletes old free texts, and says how many. Safe to run every day."""

    help = "Delete free texts whose time is over. A council that set no time for sure keeps them."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the one option."""
        parser.add_argument("--dry-run", action="store_true", help="only say how many would be deleted")

    def handle(self, *args: Any, **options: Any) -> None:
        """Look at every council that set a time."""
        now, dry, total = timezone.now(), options["dry_run"], 0
        for council in councils_that_said_how_long():
            found = self._due(council, on=timezone.localdate(now))
            total += (
                found if dry else delete_old_words(council, now=now) + delete_old_feedback_words(council, now=now)
            )
        texts = how_many(total, "text")
        self.stdout.write(f"{'Would delete' if dry else 'Deleted'} {texts}.")

    def _due(self, council: Council, *, on: date) -> int:
        """Say what is due at a council, and return how many texts that is."""
        with council_scope(council):
            due, told = texts_due(council, on=on), words_due(council, on=on).count()
        for one in due:
            texts = how_many(one.texts, "text")
            self.stdout.write(f"{council.slug}: {one.consultation.slug}, {texts}, due {one.goes_on}")
        if told:
            self.stdout.write(f"{council.slug}: what people told of entries, {how_many(told, 'text')}")
        return sum(one.texts for one in due) + told
