"""Loads what councils published, and says how well it fits the rule language."""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from localoffer.offer.published.actions import fit_published_offers, load_published_offers
from localoffer.offer.published.files import BadPublishedOffer
from localoffer.offer.published.report import Report
from localoffer.offer.published.rules import Fit


class Command(BaseCommand):
    """Reads every file in a folder, keeps every row or none, and prints what could only be kept as words."""

    help = "Loads what councils published from a folder of YAML files. Safe to run twice."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the folder, where to write the report, and whether only to look."""
        parser.add_argument("folder", type=Path, help="the folder with one file a council")
        parser.add_argument("--report", type=Path, metavar="FILE.json", help="write the whole report here")
        parser.add_argument("--dry-run", action="store_true", help="read everything and keep nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        """Load or only look, then print the rows that do not fit fully and the closing summary."""
        report = self._loaded(options["folder"], only_look=options["dry_run"])
        for line in report.lines:
            if line.fitted.fit is not Fit.FULLY:
                pieces = "; ".join(f"{piece.key}: {piece.text}" for piece in line.fitted.kept)
                self.stdout.write(f"{line.fitted.fit.value}  {line.council.slug}/{line.row.id}  {pieces}")
        self.stdout.write(f"\n{report.summary()}")
        if options["dry_run"]:
            self.stdout.write("Nothing was kept: this was a dry run.")
        if options["report"] is not None:
            self._write(report, options["report"])

    def _loaded(self, folder: Path, *, only_look: bool) -> Report:
        try:
            return fit_published_offers(folder) if only_look else load_published_offers(folder, now=timezone.now())
        except BadPublishedOffer as error:
            raise CommandError(f"Nothing was loaded.\n{error}") from error

    def _write(self, report: Report, path: Path) -> None:
        text = json.dumps(report.plain(), indent=2, ensure_ascii=False)
        try:
            path.write_text(f"{text}\n", encoding="utf-8")
        except OSError as error:
            raise CommandError(f"The report could not be written to {path}: {error.strerror}.") from error
        self.stdout.write(f"The report is in {path}.")
