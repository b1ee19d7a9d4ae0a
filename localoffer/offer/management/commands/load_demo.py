"""Loads the invented councils and their offers, and the published offers."""

from datetime import timedelta
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection, transaction
from django.utils import timezone

from localoffer.accounts.actions import BadCouncil, load_councils, load_demo_staff, save_council
from localoffer.accounts.models import Council
from localoffer.frontend.theme import ContrastTooLow, NotAColour
from localoffer.offer.actions import OfferDoesNotHold, publish_first_version
from localoffer.offer.comparing.actions import import_judgements
from localoffer.offer.comparing.reading import BadJudgements
from localoffer.offer.demo_folder import CouncilFolder, council_folders, read_council_folder
from localoffer.offer.law import national_book
from localoffer.offer.models import Entry, Version
from localoffer.offer.published.actions import load_published_offers
from localoffer.offer.published.files import BadPublishedOffer
from localoffer.offer.renderings.retelling import BadRetelling, publish_retelling
from localoffer.offer.versions.queries import published_versions
from localoffer.rules.files import BadRuleFile

REFUSALS = (
    BadCouncil,
    BadJudgements,
    BadPublishedOffer,
    BadRetelling,
    BadRuleFile,
    ContrastTooLow,
    NotAColour,
    OfferDoesNotHold,
)

# The invented staff have worked for a while, because the demo's proposals began weeks ago.
STAFF_SINCE = timedelta(days=100)


class Command(BaseCommand):
    """Loads the invented councils from `demo/`. Safe to run twice."""

    help = "Loads the invented councils and their offers, and the published offers. Safe to run twice."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the folder, and whether only to look."""
        parser.add_argument(
            "--folder", type=Path, default=settings.BASE_DIR / "demo", help="where the councils are"
        )
        parser.add_argument("--dry-run", action="store_true", help="check everything and change nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        """Load everything or nothing, and say what happened."""
        if Entry._meta.db_table not in connection.introspection.table_names():
            raise CommandError("The database is not ready. Run the command migrate first.")
        try:
            with transaction.atomic():
                self._load(options["folder"])
                if options["dry_run"]:
                    transaction.set_rollback(True)
                    self.stdout.write("Nothing was changed: this was a dry run.")
        except REFUSALS as error:
            raise CommandError(f"Nothing was loaded.\n{error}") from error

    def _load(self, folder: Path) -> None:
        new = load_councils(national_book().areas)
        self.stdout.write(f"Councils in England: {new} new.")
        folders = [read_council_folder(path) for path in council_folders(folder)]
        # A council that lies within another must come after it.
        folders.sort(key=lambda one: (bool(one.said.get("county")), bool(one.said.get("body"))))
        councils = [save_council(one.code, said=one.said) for one in folders]
        for one, council in zip(folders, councils, strict=True):
            version = self._publish(one, council)
            self.stdout.write(f"{council}: {len(one.rules)} entries, version {version.number}.")
        since = timezone.now() - STAFF_SINCE
        self.stdout.write(f"Invented staff: {load_demo_staff(since)} new roles.")
        self._load_judgements(folder / "ofsted-judgements.csv")
        self._load_published_offers()

    def _publish(self, one: CouncilFolder, council: Council) -> Version:
        """Publish a folder's offer, after the one before it where nothing is published yet."""
        if one.before is not None and not published_versions(council).exists():
            before = one.before
            publish_first_version(
                council, rules=before.rules, facts=one.facts, now=before.published_at, note=before.note
            )
        now = one.published_at or timezone.now()
        version = publish_first_version(council, rules=one.rules, facts=one.facts, now=now, note=one.note)
        for told in one.retellings:
            publish_retelling(version, told, now=now)
        return version

    def _load_judgements(self, file: Path) -> None:
        if file.exists():
            found = import_judgements(file.read_bytes(), now=timezone.now())
            self.stdout.write(f"Invented Ofsted judgements: {found.new} new.")

    def _load_published_offers(self) -> None:
        report = load_published_offers(settings.BASE_DIR / "published_offers", now=timezone.now())
        self.stdout.write(f"Published offers: {len(report.lines)} rows of {report.councils} councils.")
