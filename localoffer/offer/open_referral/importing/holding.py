"""Holds what a feed brought until a person decides. Nothing is shown, merged or taken away by itself."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate

from localoffer.accounts.models import Council, User
from localoffer.accounts.permissions import Act, require
from localoffer.accounts.scopes import council_scope
from localoffer.accounts.trail import record
from localoffer.offer.open_referral.importing.gathering import Gathered
from localoffer.offer.open_referral.importing.matching import Other, alike, others_of
from localoffer.offer.open_referral.importing.models import (
    Decision,
    FeedFetch,
    FeedSource,
    HeldService,
    KnownService,
    Proposal,
)
from localoffer.offer.open_referral.importing.reading import Read, read_service

Json = dict[str, Any]


class AlreadyDecided(Exception):
    """Somebody decided on this before."""


class NoReason(ValueError):
    """A refusal needs a reason in words."""


class NothingCame(Exception):
    """A feed gave nothing that can be used. It was written down, and nothing else was touched."""


def hold_feed(council: Council, *, address: str, gathered: Gathered, by: User | None, now: datetime) -> FeedFetch:
    """
    Keep what came from a feed, hold each new or changed service for a person to decide, and return the fetch.

    A service that is gone is proposed as gone only where the whole feed came, and it was not empty. What was
    refused before, and is the same still, is not asked again. `by` is None for a command. Raises NotAllowed.
    """
    if by is not None:
        require(by, Act.IMPORT_OFFER, council=council, now=now)
    with council_scope(council), transaction.atomic():
        feed, _ = FeedSource.objects.get_or_create(council=council, address=address)
        fetch = _fetch(feed, gathered=gathered, by=by, now=now)
        read = [read_service(raw, feed=address, on=localdate(now)) for raw in gathered.services.values()]
        _hold(fetch, read=read, raws=gathered.services)
        if gathered.complete and gathered.services:
            _hold_gone(fetch, there={one.source_id for one in read})
        record(by=by, council=council, act=Act.IMPORT_OFFER, about=fetch, now=now, detail=_counts(fetch))
        return fetch


def note_failed_fetch(
    council: Council, *, address: str, problem: str, by: User | None, now: datetime
) -> FeedFetch:
    """Write down that a feed could not be had, and why. What is known of it stays as it is."""
    if by is not None:
        require(by, Act.IMPORT_OFFER, council=council, now=now)
    with council_scope(council), transaction.atomic():
        feed, _ = FeedSource.objects.get_or_create(council=council, address=address)
        about = {"fetched_at": now, "taken_in_by": by, "problem": problem}
        fetch: FeedFetch = FeedFetch.objects.create(council=council, feed=feed, **about)
        record(by=by, council=council, act=Act.IMPORT_OFFER, about=fetch, now=now, detail={"problem": problem})
        return fetch


def approve_held(
    held: HeldService, *, by: User, now: datetime, same_as: str = "", reason: str = ""
) -> KnownService:
    """
    Approve what is held, and return the service as it is known from now on.

    `same_as` is the slug of our own entry that the person says it is: a note, nothing is merged. Raises
    NotAllowed and AlreadyDecided.
    """
    with council_scope(held.council), transaction.atomic():
        fresh = _decide(held, decision=Decision.APPROVED, reason=reason, by=by, now=now)
        return _known(fresh, same_as=same_as, now=now)


def refuse_held(held: HeldService, *, by: User, now: datetime, reason: str) -> None:
    """Refuse what is held; what was known before stays. Raises NotAllowed, AlreadyDecided and NoReason."""
    if not reason.strip():
        raise NoReason
    with council_scope(held.council), transaction.atomic():
        _decide(held, decision=Decision.REFUSED, reason=reason, by=by, now=now)


def _fetch(feed: FeedSource, *, gathered: Gathered, by: User | None, now: datetime) -> FeedFetch:
    return FeedFetch.objects.create(
        council=feed.council,
        feed=feed,
        fetched_at=now,
        taken_in_by=by,
        version=gathered.version,
        pages=gathered.pages,
        services=len(gathered.services),
        sha256=gathered.sha256(),
        payload=gathered.payload(),
        complete=gathered.complete,
        notes=gathered.notes,
    )


def _hold(fetch: FeedFetch, *, read: list[Read], raws: dict[str, Json]) -> None:
    known = {one.source_id: one for one in KnownService.objects.filter(feed=fetch.feed)}
    others = others_of(fetch.council, read=read, not_from=fetch.feed_id)
    settled = _settled(fetch.feed)
    for one in read:
        before = known.get(one.source_id)
        if before is not None and before.sha256 == one.sha256 and before.gone_at is None:
            _waiting_for(fetch.feed, one.source_id).delete()
        elif settled.get(one.source_id) != (one.sha256, Decision.REFUSED):
            proposal = Proposal.NEW if before is None or before.gone_at else Proposal.CHANGED
            _hold_one(fetch, one, proposal=proposal, raw=raws[one.source_id], others=others)


def _hold_one(fetch: FeedFetch, one: Read, *, proposal: Proposal, raw: Json, others: Iterable[Other]) -> None:
    before = _waiting_for(fetch.feed, one.source_id)
    if before.filter(sha256=one.sha256, proposal=proposal).exists():
        return
    # What came later stands in for what nobody has looked at yet.
    before.delete()
    HeldService.objects.create(
        council=fetch.council,
        fetch=fetch,
        source_id=one.source_id,
        service_id=one.service_id,
        name=one.name,
        proposal=proposal,
        raw=raw,
        said=one.said,
        sha256=one.sha256,
        notes=list(one.notes),
        alike=alike(one, others=others),
    )


def _hold_gone(fetch: FeedFetch, *, there: set[str]) -> None:
    for known in KnownService.objects.filter(feed=fetch.feed, gone_at=None).exclude(source_id__in=there):
        if _waiting_for(fetch.feed, known.source_id).filter(proposal=Proposal.GONE).exists():
            continue
        _waiting_for(fetch.feed, known.source_id).delete()
        HeldService.objects.create(
            council=fetch.council,
            fetch=fetch,
            source_id=known.source_id,
            service_id=known.service_id,
            name=known.name,
            proposal=Proposal.GONE,
            raw={},
            said=known.said,
            sha256=known.sha256,
            notes=["The feed no longer holds it."],
        )


def _waiting_for(feed: FeedSource, source_id: str) -> Any:
    return HeldService.objects.filter(fetch__feed=feed, source_id=source_id, decision="")


def _settled(feed: FeedSource) -> dict[str, tuple[str, str]]:
    """Return the last decision on each service of a feed, with what it was made on."""
    rows = HeldService.objects.filter(fetch__feed=feed).exclude(decision="").order_by("decided_at", "id")
    return {source_id: (sha256, decision) for source_id, sha256, decision in _three(rows)}


def _three(rows: Any) -> Any:
    return rows.values_list("source_id", "sha256", "decision")


def _decide(held: HeldService, *, decision: Decision, reason: str, by: User, now: datetime) -> HeldService:
    fresh: HeldService = HeldService.objects.select_for_update().get(pk=held.pk)
    brought = fresh.fetch.taken_in_by
    require(by, Act.APPROVE_IMPORT, council=held.council, now=now, drafted_by=[brought] if brought else [])
    if fresh.decision:
        raise AlreadyDecided
    fresh.decision, fresh.decided_at, fresh.decided_by, fresh.reason = decision, now, by, reason.strip()
    fresh.save(update_fields=["decision", "decided_at", "decided_by", "reason"])
    detail = {"decision": str(decision), "proposal": fresh.proposal, "service": str(fresh.service_id)}
    record(by=by, council=held.council, act=Act.APPROVE_IMPORT, about=fresh, now=now, detail=detail)
    return fresh


def _known(held: HeldService, *, same_as: str, now: datetime) -> KnownService:
    about = {"service_id": held.service_id, "name": held.name, "said": held.said, "sha256": held.sha256}
    gone = {"gone_at": now if held.proposal == Proposal.GONE else None}
    known, _ = KnownService.objects.update_or_create(
        feed=held.fetch.feed,
        source_id=held.source_id,
        defaults={**about, **gone, "council": held.council, "approved_at": now, "same_as": same_as},
    )
    return known


def _counts(fetch: FeedFetch) -> Json:
    held = HeldService.objects.filter(fetch=fetch)
    counts = {str(one): held.filter(proposal=one).count() for one in Proposal}
    return {"sha256": fetch.sha256, "services": fetch.services, "complete": fetch.complete, **counts}
