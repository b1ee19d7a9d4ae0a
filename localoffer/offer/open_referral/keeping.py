"""
Brings the feed up to date with what is published, council by council.

It runs when the feed is asked for, because offers also begin and end by the calendar, with nobody there to act.
"""

import hashlib
from collections.abc import Iterator
from datetime import datetime

from django.db import transaction
from django.db.models import Min
from django.utils.timezone import localdate

from localoffer.accounts.models import Council
from localoffer.offer.open_referral.history import Passage, passages_of
from localoffer.offer.open_referral.models import FeedCouncil, FeedService, ServicePlace
from localoffer.offer.open_referral.services import describe
from localoffer.offer.open_referral.writing import keep_gone, keep_organizations, keep_services
from localoffer.offer.queries import book_of, numbers_in_force, offer_in_force

# Grows when the program describes entries in a new way, so that everything is described again.
EDITION = 1
ABOUT = (
    "slug",
    "code",
    "name",
    "preferred_word",
    "contact_team",
    "contact_phone",
    "contact_hours",
    "contact_email",
)


def bring_up_to_date(*, now: datetime) -> str:
    """
    Bring every council's part of the feed up to date, and return the feed's revision.

    The revision is a few words that are the same as long as nothing in the feed has changed.
    """
    kept = {one.council_id: one for one in FeedCouncil.objects.all()}
    for council, fingerprint in _behind(kept, now=now):
        kept[council.pk] = bring_council_up_to_date(council, fingerprint=fingerprint, now=now)
    return f"{EDITION}.{len(kept)}.{sum(one.revision for one in kept.values())}"


@transaction.atomic
def bring_council_up_to_date(council: Council, *, fingerprint: str, now: datetime) -> FeedCouncil:
    """Bring one council's part of the feed up to date, whatever it was before, and return how far it is now."""
    FeedCouncil.objects.get_or_create(council=council)
    known = FeedCouncil.objects.select_for_update().get(council=council)
    current = offer_in_force(council, on=localdate(now))
    passages = passages_of(council, current=current, now=now)
    if current is not None:
        _keep_current(council, passages=passages, now=now)
    gone = {slug: passage for slug, passage in passages.items() if passage.gone_at is not None}
    keep_gone(council, gone=gone, now=now)
    known.fingerprint, known.revision = fingerprint, known.revision + 1
    known.turns_on = FeedService.objects.filter(council=council).aggregate(first=Min("turns_on"))["first"]
    known.save()
    return known


def _keep_current(council: Council, *, passages: dict[str, Passage], now: datetime) -> None:
    today = localdate(now)
    book = book_of(council, on=today)
    standing = {slug: passage for slug, passage in passages.items() if passage.gone_at is None}
    found = {
        slug: describe(passage.entry, council=council, book=book, on=today) for slug, passage in standing.items()
    }
    renamed = keep_organizations(council, found=list(found.values()))
    keep_services(council, found=found, passages=standing, renamed=renamed, now=now)


def _behind(kept: dict[int, FeedCouncil], *, now: datetime) -> Iterator[tuple[Council, str]]:
    """Yield each council whose part of the feed is behind, with the fingerprint of what it should be made from."""
    today = localdate(now)
    numbers = numbers_in_force(on=today)
    placed = _places()
    for council in Council.objects.filter(pk__in={*numbers, *kept}).select_related("county", "body"):
        fingerprint = _fingerprint(council, number=numbers.get(council.pk, 0), places=placed.get(council.pk, []))
        known = kept.get(council.pk)
        if known is None or known.fingerprint != fingerprint or (known.turns_on and known.turns_on <= today):
            yield council, fingerprint


def _places() -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for place in ServicePlace.objects.order_by("slug", "name").values():
        found.setdefault(place["council_id"], []).append(repr(place))
    return found


def _fingerprint(council: Council, *, number: int, places: list[str]) -> str:
    about = [getattr(council, name) for name in ABOUT]
    return hashlib.sha256(repr([EDITION, number, about, places]).encode()).hexdigest()
