"""Ends call-in times that are over, and publishes what was ordered and may be."""

from argparse import ArgumentTypeError
from datetime import date, datetime
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from localoffer.governance.decisions.effect import morning
from localoffer.governance.nightly.actions import CouncilNight, end_call_ins, foresee_end_call_ins
from localoffer.rules.english import day as day_in_words

ONLY_DRY = "--on only goes with --dry-run: nothing is ever carried out before its day."
ONLY_AHEAD = "--on takes today or a later day. Nights that were left out are caught up without it."


def day(text: str) -> date:
    """Return the day that somebody typed. Raises ArgumentTypeError."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"“{text}” is no day. Write the year, month and day, like 2026-12-01.") from None


class Command(BaseCommand):
    """Does the work of a night for every council, and prints it. Safe to run twice; it catches up."""

    help = "Ends call-in times that are over, and publishes what was ordered. Run it soon after each midnight."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take whether to do it, or only to say what would be done, perhaps on a later night."""
        parser.add_argument("--dry-run", action="store_true", help="say what would be done, and change nothing")
        parser.add_argument("--on", type=day, metavar="DAY", help="with --dry-run: in the night that begins DAY")

    def handle(self, *args: Any, **options: Any) -> None:
        """Do the work and print what was done; the exit code is 1 where something broke for any council."""
        now, is_dry = timezone.now(), options["dry_run"]
        at = _moment(options["on"], now=now, is_dry=is_dry)
        if is_dry:
            self.stdout.write(f"As things stand, this would be done on {day_in_words(timezone.localdate(at))}.")
        report = foresee_end_call_ins(at=at) if is_dry else end_call_ins(now=now)
        for night in report.nights:
            self._tell(night)
        if not report.nights:
            self.stdout.write("Nothing to do.")
        if is_dry:
            self.stdout.write("Nothing was changed: this was a dry run.")
        if report.failed:
            raise CommandError("Some councils could not be done. See above. All others can be.")

    def _tell(self, night: CouncilNight) -> None:
        self.stdout.write(f"{night.council}:")
        for label, told in (
            ("Call-in ended", night.ended),
            ("Published", night.published),
            ("Not published", night.hindered),
            ("Look at this", night.warnings),
        ):
            for text in told:
                self.stdout.write(f"  {label}. {text}")
        if night.failed:
            self.stderr.write(f"  Failed, nothing was changed in this step. {night.failed}")


def _moment(on: date | None, *, now: datetime, is_dry: bool) -> datetime:
    """Return the moment to act at. Raises CommandError for a past day, or one that only a dry run may name."""
    if on is None:
        return now
    if not is_dry:
        raise CommandError(ONLY_DRY)
    if on < timezone.localdate(now):
        raise CommandError(ONLY_AHEAD)
    return max(now, morning(on))
