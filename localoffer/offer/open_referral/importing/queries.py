"""Finds what came from other people's feeds: what waits, what was decided, and what is known. Needs the scope."""

from typing import Any

import msgspec

from localoffer.accounts.models import Council
from localoffer.offer.open_referral.addresses import SITE
from localoffer.offer.open_referral.importing.models import FeedFetch, HeldService, KnownService
from localoffer.offer.open_referral.models import FeedService

Json = dict[str, Any]


def waiting(council: Council) -> list[HeldService]:
    """Return what waits for a decision at a council, the oldest first."""
    found = HeldService.objects.filter(council=council, decision="").select_related(
        "fetch__feed", "fetch__taken_in_by"
    )
    return list(found.order_by("fetch__fetched_at", "name"))


def decided(council: Council, *, most: int) -> list[HeldService]:
    """Return what was decided at a council, the latest first."""
    found = HeldService.objects.filter(council=council).exclude(decision="")
    return list(found.select_related("fetch__feed", "decided_by").order_by("-decided_at", "-pk")[:most])


def held(council: Council, *, pk: int) -> HeldService | None:
    """Return one service that is held or was decided on, or None."""
    found = HeldService.objects.filter(council=council, pk=pk)
    return found.select_related("council", "fetch__feed", "fetch__taken_in_by", "decided_by").first()


def fetches(council: Council, *, most: int) -> list[FeedFetch]:
    """Return the last readings of feeds, the latest first, without what came."""
    found = FeedFetch.objects.filter(council=council).defer("payload").select_related("feed", "taken_in_by")
    return list(found.order_by("-fetched_at", "-pk")[:most])


def known_before(held: HeldService) -> Json | None:
    """Return what is known of a held service from before, or None where it is new."""
    found = KnownService.objects.filter(feed=held.fetch.feed_id, source_id=held.source_id).first()
    return None if found is None else dict(found.said)


def said_by(alike: Json, *, held: HeldService) -> Json | None:
    """Return what a thing that may be the same says, in the same form, or None where it has gone."""
    kind, key = alike.get("kind"), str(alike.get("key", ""))
    if kind == "entry":
        ours = FeedService.objects.filter(council=held.council, slug=key).first()
        return None if ours is None else {**_decoded(ours.listed), **_decoded(ours.nested)}
    if kind == "known":
        known = KnownService.objects.filter(council=held.council, pk=int(key)).first()
        return None if known is None else dict(known.said)
    other = HeldService.objects.filter(fetch=held.fetch_id, source_id=key).first()
    return None if other is None else dict(other.said)


def _decoded(said: str) -> Json:
    """Return JSON that is kept for the feed, with addresses on this site as people here write them."""
    found: Json = msgspec.json.decode(said.replace(f'"{SITE}/', '"/'))
    return found
