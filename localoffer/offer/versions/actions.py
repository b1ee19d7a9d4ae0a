"""Publishes a draft on the authority of a decision, and withdraws what was published."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from django.conf import settings
from django.db import IntegrityError
from django.utils.module_loading import import_string
from django.utils.timezone import localdate

from localoffer.accounts import trail
from localoffer.accounts.models import User
from localoffer.accounts.permissions import Act, NotAllowed, require
from localoffer.accounts.scopes import council_scope
from localoffer.offer.drafts.actions.acting import holding
from localoffer.offer.drafts.actions.deciding import check_draft
from localoffer.offer.drafts.models import Draft
from localoffer.offer.drafts.queries import read_draft
from localoffer.offer.drafts.refusals import DraftClosed, DraftNotReady
from localoffer.offer.guards import HELD_BACK
from localoffer.offer.models import Offer, Version
from localoffer.offer.versions.authority import Authority, AuthorityRefused, check_authority
from localoffer.offer.versions.grading import NotMinor, NotTheFirst, TooMuchForACorrection
from localoffer.offer.versions.grading_drafts import check_change
from localoffer.offer.versions.models import Grade, Withdrawal
from localoffer.offer.versions.queries import version_at
from localoffer.offer.versions.soundness import OfferDoesNotHold
from localoffer.offer.versions.writing import text_hash, write_version


class NotApproved(Exception):
    """The draft has not been approved by somebody who did not write it."""


class NoReason(ValueError):
    """Publishing and withdrawing need a reason in words."""


class StartsInThePast(ValueError):
    """A version cannot take effect before it is published."""


class NothingChanged(Exception):
    """The draft says the very same as the version it would follow."""


class AnotherVersionSince(Exception):
    """Another version has come since the draft began; publishing would silently undo what that one changed."""


class NotPublished(Exception):
    """Only a published version can be withdrawn."""


class AlreadyWithdrawn(Exception):
    """The version has been withdrawn already."""


class HeldBack(Exception):
    """The decision that the draft rests on is being looked at again, so the database refuses to publish it."""


class CarriedByAMatter(Exception):
    """A matter carries the draft: it is published by an order, on a decision of that matter that counts."""


REFUSALS = (
    AlreadyWithdrawn,
    AnotherVersionSince,
    AuthorityRefused,
    CarriedByAMatter,
    DraftClosed,
    DraftNotReady,
    HeldBack,
    NoReason,
    NotAllowed,
    NotApproved,
    NothingChanged,
    NotMinor,
    NotPublished,
    NotTheFirst,
    OfferDoesNotHold,
    StartsInThePast,
    TooMuchForACorrection,
)
# What everyone reads before the words that say what was wrong.
SLIP = "It corrects a slip against the decision:"


def publish_version(
    draft: Draft,
    *,
    authority: Authority,
    by: User,
    now: datetime,
    grade: Grade,
    reason: str,
    takes_effect_at: datetime | None = None,
    by_order: bool = False,
    slip: str = "",
) -> Version:
    """
    Publish a draft and return its version, in force from `takes_effect_at`, else from now.

    `slip` tells which words of the decision the version before had wrong: a correction may then change a promise,
    and everyone reads it with the reason. `by_order` is for the room that keeps the decisions: by hand, no draft
    is published that a matter carries. Raises one of REFUSALS, which the trail then tells of. Call it outside
    `council_scope`, or catch the refusal within: what leaves the scope takes the trail's record with it.
    """
    try:
        with _unless_held_back(), holding(draft, act=Act.PUBLISH, by=by, now=now) as held:
            if not by_order and is_carried(held):
                raise CarriedByAMatter
            _check(held, authority=authority, now=now, grade=grade, reason=reason, starts_at=takes_effect_at)
            return _publish(
                held,
                authority=authority,
                by=by,
                now=now,
                grade=grade,
                reason=reason.strip(),
                slip=slip.strip(),
                starts_at=takes_effect_at or now,
            )
    except REFUSALS as refusal:
        _tell_refused(refusal, act=Act.PUBLISH, draft=draft, by=by, now=now, reference=authority.reference)
        raise


def withdraw_version(version: Version, *, by: User, now: datetime, reason: str) -> Withdrawal:
    """
    Withdraw a published version from now on, or before it starts; the one before it then counts again.

    Raises NotAllowed, NoReason, NotPublished and AlreadyWithdrawn.
    """
    council = version.offer.council
    require(by, Act.WITHDRAW, council=council, now=now)
    if not reason.strip():
        raise NoReason
    if version.published_at is None:
        raise NotPublished
    with council_scope(council):
        Offer.objects.select_for_update().get(pk=version.offer_id)
        if Withdrawal.objects.filter(version=version).exists():
            raise AlreadyWithdrawn
        made = Withdrawal.objects.create(version=version, at=now, by=by, reason=reason.strip())
        said = {"number": version.number, "reason": made.reason}
        trail.record(by=by, council=council, act=Act.WITHDRAW, about=version, now=now, detail=said)
        return made


def is_carried(draft: Draft) -> bool:
    """Return whether a matter carries the draft: nobody then publishes it by hand. Needs its scope."""
    return bool(import_string(settings.IS_CARRIED)(draft))


@contextmanager
def _unless_held_back() -> Iterator[None]:
    """Raise HeldBack where a guard of the database holds the draft back."""
    try:
        yield
    except IntegrityError as refused:
        if HELD_BACK not in str(refused):
            raise
        raise HeldBack(str(refused).splitlines()[0]) from refused


def _check(
    draft: Draft, *, authority: Authority, now: datetime, grade: Grade, reason: str, starts_at: datetime | None
) -> None:
    if draft.approved_at is None:
        raise NotApproved
    if not reason.strip():
        raise NoReason
    if starts_at is not None and starts_at < now:
        raise StartsInThePast
    check_authority(authority, grade=grade, on=localdate(now), invented=draft.council.is_demo)
    check_draft(draft, now=now, on=localdate(starts_at or now))


def _publish(
    draft: Draft,
    *,
    authority: Authority,
    by: User,
    now: datetime,
    grade: Grade,
    reason: str,
    slip: str,
    starts_at: datetime,
) -> Version:
    offer, _ = Offer.objects.get_or_create(council=draft.council)
    offer = Offer.objects.select_for_update().get(pk=offer.pk)
    read = read_draft(draft)
    before = version_at(draft.council, moment=starts_at)
    if before != draft.based_on:
        raise AnotherVersionSince
    if before is not None and before.text_hash == text_hash(read.rules, read.facts):
        raise NothingChanged
    check_change(draft, grade=grade, may_take_away=authority.may_take_away, slip=slip, on=localdate(now))
    version = write_version(
        offer,
        rules=read.rules,
        facts=read.facts,
        authority=authority,
        grade=grade,
        reason=f"{reason} {SLIP} {slip}" if slip and grade == Grade.CORRECTION else reason,
        published_at=starts_at,
        signed_at=now,
        signed_by=by,
        drafted_at=draft.created_at,
        consulting_from=draft.consulting_from,
        proposed_at=draft.proposed_at,
        approved_at=draft.approved_at,
        approved_by=draft.approved_by,
    )
    draft.version, draft.closed_at = version, now
    draft.save(update_fields=["version", "closed_at"])
    said = {
        "number": version.number,
        "grade": str(grade),
        "body": str(authority.body),
        "reference": authority.reference,
        "starts_at": starts_at.isoformat(),
    }
    trail.record(by=by, council=draft.council, act=Act.PUBLISH, about=version, now=now, detail=said)
    return version


def _tell_refused(
    refusal: Exception, *, act: Act, draft: Draft, by: User, now: datetime, reference: object
) -> None:
    said = {
        "act": str(act),
        "why": type(refusal).__name__,
        "told": str(refusal)[:500],
        "reference": str(reference)[:200],
    }
    trail.record(by=by, council=draft.council, act=trail.Event.REFUSED, about=draft, now=now, detail=said)
