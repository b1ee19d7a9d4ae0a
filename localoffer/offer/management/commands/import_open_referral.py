"""Takes in somebody else's Open Referral UK feed, and holds it for a person to approve."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from localoffer.accounts.queries import council
from localoffer.accounts.scopes import council_scope
from localoffer.offer.open_referral.importing.envelopes import NotAFeed
from localoffer.offer.open_referral.importing.fetching import MOST_BYTES_AT_ONCE, Fetcher, NotFetched
from localoffer.offer.open_referral.importing.gathering import (
    Gathered,
    gathered_from_address,
    gathered_from_file,
)
from localoffer.offer.open_referral.importing.holding import hold_feed, note_failed_fetch
from localoffer.offer.open_referral.importing.models import FeedFetch
from localoffer.offer.open_referral.importing.queries import waiting
from localoffer.offer.open_referral.keeping import bring_up_to_date


class Command(BaseCommand):
    """Takes in a feed from an address or a file. Safe to run twice: the same feed again holds nothing more."""

    help = "Takes in an Open Referral UK feed (1.0 or 3.0), and holds what is new, changed or gone for approval."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take where the feed is, and for which council."""
        parser.add_argument("feed", help="an address that begins with https:// or http://, or a file")
        parser.add_argument("--council", required=True, help="the short name of the council, such as tarnshire")
        parser.add_argument("--dry-run", action="store_true", help="only look, and change nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        """Read the feed, hold it, and say what waits."""
        found, feed, now = council(options["council"]), options["feed"], timezone.now()
        if found is None:
            raise CommandError(f"There is no council called {options['council']}.")
        try:
            gathered = self._gathered(feed)
        except (NotAFeed, NotFetched, OSError) as error:
            if not options["dry_run"]:
                note_failed_fetch(found, address=_name(feed), problem=str(error), by=None, now=now)
            raise CommandError(f"Nothing was taken in, and nothing was taken away.\n{error}") from error
        self._tell(gathered)
        if options["dry_run"]:
            self.stdout.write("Nothing was changed: this was a dry run.")
            return
        bring_up_to_date(now=now)
        fetch = hold_feed(found, address=_name(feed), gathered=gathered, by=None, now=now)
        self._tell_held(fetch)

    def _gathered(self, feed: str) -> Gathered:
        if feed.lower().startswith(("http://", "https://")):
            fetcher = Fetcher(allow_private=settings.FEEDS_FROM_PRIVATE_ADDRESSES)
            return gathered_from_address(feed, fetch=fetcher.fetch)
        path = Path(feed)
        if path.stat().st_size > MOST_BYTES_AT_ONCE:
            raise NotAFeed("The file is too big.")
        return gathered_from_file(path.read_bytes())

    def _tell(self, gathered: Gathered) -> None:
        whole = "all of it" if gathered.complete else "not all of it, or not for sure"
        self.stdout.write(f"Version {gathered.version}: {len(gathered.services)} services, {whole}.")
        for note in gathered.notes:
            self.stdout.write(f"  {note}")

    def _tell_held(self, fetch: FeedFetch) -> None:
        with council_scope(fetch.council):
            held = [one for one in waiting(fetch.council) if one.fetch.feed_id == fetch.feed_id]
        for one in held:
            also = f" (may be the same as “{one.alike[0]['name']}”)" if one.alike else ""
            self.stdout.write(f"{one.get_proposal_display()}: {one.name}{also}")
        self.stdout.write(f"{len(held)} wait for approval.")


def _name(feed: str) -> str:
    """Return the name a feed is kept under: its address, or its file's name without the folder."""
    return feed[:500] if feed.lower().startswith(("http://", "https://")) else Path(feed).name
