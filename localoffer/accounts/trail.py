"""
Keeps the trail: what was done, and which personal record was read, by whom and when.

Each council has a chain of records, and the service has one. A record's fingerprint covers all that it says and
the fingerprint before it, so a change to any record breaks the chain from there on. The database refuses changes.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from django.db import connection, models

from localoffer.accounts.models import Council, TrailRecord, User
from localoffer.accounts.scopes import council_scope, service_scope

BEFORE_THE_FIRST = "0" * 64
LOCK = 7_305


class Event(StrEnum):
    """What the trail keeps besides the acts of `permissions.Act`."""

    SIGNED_IN = "signed_in"
    SIGNED_OUT_EVERYWHERE = "signed_out_everywhere"
    SECOND_STEP_ADDED = "second_step_added"
    SECOND_STEP_REMOVED = "second_step_removed"
    ACCOUNT_JOINED = "account_joined"
    ROLE_GIVEN = "role_given"
    ROLE_ENDED = "role_ended"
    PERSONAL_RECORD_READ = "personal_record_read"
    REFUSED = "refused"


@dataclass(frozen=True, kw_only=True)
class BrokenLink:
    """The first record of a chain that is not as it was written, and what is wrong with it."""

    council: Council | None
    number: int
    problem: str


def record(
    *,
    by: User | None,
    council: Council | None,
    act: StrEnum,
    about: models.Model | str,
    now: datetime,
    detail: Mapping[str, Any] | None = None,
) -> TrailRecord:
    """
    Add one record to the end of the council's chain, in the caller's transaction, and return it.

    `about` is a saved thing, kept as its kind and number, or a few words. `detail` is plain data; it is kept for
    good, so it must hold no personal details of a young person. `by` is None for the program itself.
    """
    with council_scope(council) if council else service_scope():
        _one_at_a_time(council)
        last = last_record(council)
        added = TrailRecord(
            council=council,
            number=last.number + 1 if last else 1,
            at=now,
            by=by,
            act=str(act),
            about=about if isinstance(about, str) else name_of(about),
            detail=json.loads(json.dumps(dict(detail or {}))),
            previous=last.fingerprint if last else BEFORE_THE_FIRST,
        )
        added.fingerprint = fingerprint_of(added)
        added.save(force_insert=True)
        return added


def record_reading(*, by: User, council: Council, about: models.Model | str, now: datetime) -> TrailRecord:
    """Add to the trail that a person opened a personal record, and return the trail's record of it."""
    return record(by=by, council=council, act=Event.PERSONAL_RECORD_READ, about=about, now=now)


def name_of(thing: models.Model) -> str:
    """Return how the trail names a saved thing, such as "offer.draft 12"."""
    return f"{thing._meta.label_lower} {thing.pk}"


def fingerprint_of(one: TrailRecord) -> str:
    """Return the SHA-256, in hexadecimal, of all a record says and of the fingerprint before it."""
    said = {
        "council": one.council_id,
        "number": one.number,
        "at": one.at.astimezone(UTC).isoformat(),
        "by": one.by_id,
        "act": one.act,
        "about": one.about,
        "detail": one.detail,
        "previous": one.previous,
    }
    text = json.dumps(said, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def first_broken_link(council: Council | None) -> BrokenLink | None:
    """Return the first record of the council's chain that does not hold, or None when all do."""
    return _first_broken(_chain(council).order_by("number").iterator(), council=council)


def last_record(council: Council | None) -> TrailRecord | None:
    """Return the newest record of the council's chain, or None when there is none. None is the service's own."""
    return _chain(council).order_by("-number").first()


def _chain(council: Council | None) -> models.QuerySet[TrailRecord]:
    """Return one chain. The scopes know no rows without a council, so the filter is said here."""
    chain: models.QuerySet[TrailRecord] = TrailRecord.objects.with_scopes_disabled().filter(council=council)
    return chain


def _first_broken(chain: Iterable[TrailRecord], *, council: Council | None) -> BrokenLink | None:
    previous = BEFORE_THE_FIRST
    for number, one in enumerate(chain, start=1):
        problem = _problem(one, number=number, previous=previous)
        if problem:
            return BrokenLink(council=council, number=number, problem=problem)
        previous = one.fingerprint
    return None


def _problem(one: TrailRecord, *, number: int, previous: str) -> str:
    if one.number != number:
        return "it is missing"
    if one.previous != previous:
        return "it does not follow the record before it"
    if one.fingerprint != fingerprint_of(one):
        return "it was changed after it was written"
    return ""


def _one_at_a_time(council: Council | None) -> None:
    """Wait until no other transaction is adding to this chain. SQLite has one writer at a time anyway."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [LOCK, council.pk if council else 0])
