"""Deletes disclosures whose time is over, for every council."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from localoffer.accounts.models import Council
from localoffer.accounts.scopes import council_scope
from localoffer.accounts.web_role import row_security_holds_us
from localoffer.participation.consultations.actions import delete_disclosures
from localoffer.participation.consultations.disclosing import councils_with_disclosures, disclosures_due


class Command(BaseCommand):
    """Deletes what was settled long enough ago. What nobody has settled stays. Safe to run twice."""

    help = "Deletes disclosures that were settled long enough ago."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take whether to look only."""
        parser.add_argument("--dry-run", action="store_true", help="count, and delete nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        """Go through the councils, and say how many were deleted at each."""
        if row_security_holds_us():
            raise CommandError("Run this as the owner of the database: this role may not see every council.")
        for council in councils_with_disclosures():
            self._one(council, look_only=options["dry_run"])

    def _one(self, council: Council, *, look_only: bool) -> None:
        kept_days, now = settings.KEEP_DISCLOSURES_DAYS, timezone.now()
        if look_only:
            with council_scope(council):
                count = disclosures_due(council, kept_days=kept_days, now=now).count()
        else:
            count = delete_disclosures(council, kept_days=kept_days, now=now)
        self.stdout.write(f"{council.name}: {count} {'would be deleted' if look_only else 'deleted'}.")
