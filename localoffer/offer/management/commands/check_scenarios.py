"""Checks the rulebook against a file of invented cases."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from localoffer.offer.law import national_book
from localoffer.offer.scenarios.checking import Checked, check_scenarios
from localoffer.offer.scenarios.reading import read_scenarios
from localoffer.rules.files import BadRuleFile

MOST_BYTES = 5_000_000


class Command(BaseCommand):
    """Print every check with what was expected, what came and why; end with a count, and 1 if any failed."""

    help = "Works out invented cases in a YAML file and compares each answer with the one expected."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take one file, and whether to print only failures."""
        parser.add_argument("file", type=Path, metavar="FILE")
        parser.add_argument("--failures", action="store_true", help="print only the checks that fail")

    def handle(self, *args: Any, **options: Any) -> None:
        """Read the file, check it, print what came."""
        path: Path = options["file"]
        book = national_book()
        try:
            scenarios = read_scenarios(_text(path), file=path.name, book=book)
        except BadRuleFile as error:
            raise CommandError(str(error)) from error
        passed = failed = 0
        for checked in check_scenarios(scenarios, book=book):
            passed, failed = passed + checked.passed, failed + (not checked.passed)
            if not (options["failures"] and checked.passed):
                self._print(checked)
        self.stdout.write(f"{passed} passed, {failed} failed")
        if failed:
            raise SystemExit(1)

    def _print(self, checked: Checked) -> None:
        mark = "pass" if checked.passed else "FAIL"
        self.stdout.write(f"{mark}  {checked.scenario.id}  {checked.as_of}  {checked.scenario.title}")
        for each in checked.compared:
            sign = "ok" if each.holds else "NO"
            self.stdout.write(f"    {sign}  {each.what}: expected {each.expected}, got {each.got}")
            if each.why:
                self.stdout.write(f"        because {each.why}")
        self.stdout.write("")


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise CommandError(f"{path.name} is too big: at most {MOST_BYTES // 1_000_000} MB")
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise CommandError(f"{path.name} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise CommandError(f"{path.name} is not text in UTF-8") from error
