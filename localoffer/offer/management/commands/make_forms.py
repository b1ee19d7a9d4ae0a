"""Makes every form of every offer, so that nobody who asks for one has to wait."""

from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from localoffer.offer.renderings.ahead import make_every_form, versions_to_make
from localoffer.offer.renderings.catalogue import FORMS


class Command(BaseCommand):
    """Makes what is not made yet. Safe to run at any time: what is there stays as it is."""

    help = "Makes every form of each offer in force, and of those set ahead."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the address of the site, which stands in the forms."""
        parser.add_argument("site", help="how people reach the site, such as https://offer.example.gov.uk")

    def handle(self, *args: Any, **options: Any) -> None:
        """Make them, and say of which versions, and what could not be made."""
        site = urlsplit(options["site"])
        if site.scheme not in ("http", "https") or not site.netloc or site.path not in ("", "/"):
            raise CommandError("Give the address of the site alone, such as https://offer.example.gov.uk.")
        missing: set[str] = set()
        for version in versions_to_make(now=timezone.now()):
            not_made = make_every_form(version, site=f"{site.scheme}://{site.netloc}", folder=settings.DATA_FOLDER)
            missing |= set(not_made)
            made = len(FORMS) - len(not_made)
            self.stdout.write(f"{version.offer.council}, version {version.number}: {made} forms.")
        for reason in sorted(missing):
            self.stdout.write(f"Not made. {reason}")
