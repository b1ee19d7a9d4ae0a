"""Loads how the invented councils decide, and what they and others have before them."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction
from django.utils import timezone

from localoffer.governance.constitution.reading import ConstitutionNotUnderstood
from localoffer.governance.demo.folders import NoCouncil, load_governance
from localoffer.governance.demo.staff import NoDemoStaff
from localoffer.rules.files import BadRuleFile


class Command(BaseCommand):
    """Loads constitutions, proposals and matters from `demo/`. Safe to run twice; load_demo comes first."""

    help = "Loads how the invented councils decide, and their proposals. Safe to run twice. Run load_demo first."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the folder, and whether only to look."""
        parser.add_argument(
            "--folder", type=Path, default=settings.BASE_DIR / "demo", help="where the councils are"
        )
        parser.add_argument("--dry-run", action="store_true", help="check everything and change nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        """Load everything or nothing, and say what happened."""
        try:
            with transaction.atomic():
                for told in load_governance(options["folder"], now=timezone.now()):
                    self.stdout.write(told)
                if options["dry_run"]:
                    transaction.set_rollback(True)
                    self.stdout.write("Nothing was changed: this was a dry run.")
        except NoCouncil as error:
            raise CommandError(
                f"Nothing was loaded.\nThere is no council “{error}”. Run load_demo first."
            ) from error
        except (BadRuleFile, ConstitutionNotUnderstood, NoDemoStaff) as error:
            raise CommandError(f"Nothing was loaded.\n{error}") from error
