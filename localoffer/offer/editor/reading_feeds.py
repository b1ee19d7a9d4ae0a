"""Reads somebody else's feed while a person waits for the page: so much of it, for so long, and no more."""

from datetime import datetime
from typing import Any

from localoffer.accounts.models import Council, User
from localoffer.offer.open_referral.importing.envelopes import NotAFeed
from localoffer.offer.open_referral.importing.fetching import Fetcher, NotFetched
from localoffer.offer.open_referral.importing.gathering import (
    Gathered,
    gathered_from_address,
    gathered_from_file,
)
from localoffer.offer.open_referral.importing.holding import hold_feed, note_failed_fetch
from localoffer.offer.open_referral.importing.models import FeedFetch
from localoffer.offer.open_referral.keeping import bring_up_to_date

# A larger feed is for the command, which nobody waits for.
MOST_SECONDS = 20
MOST_BYTES = 20_000_000


class FeedNotRead(Exception):
    """The feed could not be read; the text says why. That it was tried is written down."""


def read_feed(
    council: Council, *, address: str, file: Any, allow_private: bool, by: User, now: datetime
) -> FeedFetch:
    """Return what was held of the feed at an address or in a file. Raises FeedNotRead and NotAllowed."""
    try:
        gathered = _gathered(address, file=file, allow_private=allow_private)
    except (NotAFeed, NotFetched) as error:
        note_failed_fetch(council, address=address or file.name, problem=str(error), by=by, now=now)
        raise FeedNotRead(str(error)) from error
    bring_up_to_date(now=now)
    return hold_feed(council, address=address or file.name, gathered=gathered, by=by, now=now)


def _gathered(address: str, *, file: Any, allow_private: bool) -> Gathered:
    if not address:
        return gathered_from_file(file.read())
    fetcher = Fetcher(allow_private=allow_private, most_bytes=MOST_BYTES, most_seconds=MOST_SECONDS)
    return gathered_from_address(address, fetch=fetcher.fetch)
