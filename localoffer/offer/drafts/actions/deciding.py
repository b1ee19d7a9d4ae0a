"""
Takes a draft on its way to being published: consulted on, put forward, taken back, approved.

The gate of the checks stands here, not on a page, so that no way round it leads past a page.
"""

from collections.abc import Sequence
from datetime import date, datetime

from django.utils.timezone import localdate

from localoffer.accounts import trail
from localoffer.accounts.models import User
from localoffer.accounts.permissions import Act
from localoffer.offer.checks.checking import blocking
from localoffer.offer.checks.finding import Finding
from localoffer.offer.checks.queries import findings_of_draft, open_warnings
from localoffer.offer.drafts.actions.acting import changing, holding
from localoffer.offer.drafts.models import Draft
from localoffer.offer.drafts.queries import people_who_drafted, read_draft
from localoffer.offer.drafts.refusals import DraftNotProposed, DraftNotReady, OwnDraft
from localoffer.offer.versions.soundness import check_offer


def start_consulting(draft: Draft, *, by: User, now: datetime) -> Draft:
    """
    Return the draft, out for people to have their say; it may still change, and warnings may still be open.

    Raises DraftNotReady where the checks find an error, and OfferDoesNotHold.
    """
    with changing(draft, act=Act.PROPOSE, by=by, now=now) as held:
        check_draft(held, now=now)
        held.consulting_from = now
        return _kept(held, "consulting_from", act=Act.PROPOSE, deed="started consulting", by=by, now=now)


def propose(draft: Draft, *, by: User, now: datetime) -> Draft:
    """
    Return the draft, put forward for approval; from now on it stays as it is.

    Raises DraftNotReady where the checks find an error or a warning has no answer, and OfferDoesNotHold.
    """
    with changing(draft, act=Act.PROPOSE, by=by, now=now) as held:
        _check_answered(held, now=now)
        held.proposed_at = now
        return _kept(held, "proposed_at", act=Act.PROPOSE, deed="proposed", by=by, now=now)


def take_back(draft: Draft, *, by: User, now: datetime) -> Draft:
    """Return the draft, open for changes again; an approval it had no longer counts."""
    with holding(draft, act=Act.PROPOSE, by=by, now=now) as held:
        held.proposed_at = held.approved_at = held.approved_by = None
        fields = ("proposed_at", "approved_at", "approved_by")
        return _kept(held, *fields, act=Act.PROPOSE, deed="took back", by=by, now=now)


def approve(draft: Draft, *, by: User, now: datetime) -> Draft:
    """Return the draft, approved by somebody who wrote none of it. Raises DraftNotProposed and OwnDraft."""
    with holding(draft, act=Act.APPROVE, by=by, now=now) as held:
        if held.proposed_at is None:
            raise DraftNotProposed
        if by in people_who_drafted(held):
            raise OwnDraft
        held.approved_at, held.approved_by = now, by
        return _kept(held, "approved_at", "approved_by", act=Act.APPROVE, deed="approved", by=by, now=now)


def check_draft(draft: Draft, *, now: datetime, on: date | None = None) -> None:
    """
    Return where the draft could be published to count from `on`, as far as what it says goes.

    Without `on` it is the day that the draft names; warnings do not count. Raises DraftNotReady where the checks
    find an error, and OfferDoesNotHold. Needs the council’s scope.
    """
    _check_findings(blocking(findings_of_draft(draft, now=now, on=on)))
    _check_sound(draft, on=on or draft.counts_from(localdate(now)))


def _check_answered(draft: Draft, *, now: datetime) -> None:
    findings = findings_of_draft(draft, now=now)
    _check_findings([*blocking(findings), *open_warnings(draft, findings=findings)])
    _check_sound(draft, on=draft.counts_from(localdate(now)))


def _check_findings(left: Sequence[Finding]) -> None:
    if left:
        raise DraftNotReady(left)


def _check_sound(draft: Draft, *, on: date) -> None:
    read = read_draft(draft)
    check_offer(draft.council, rules=read.rules, facts=read.facts, on=on)


def _kept(draft: Draft, *fields: str, act: Act, deed: str, by: User, now: datetime) -> Draft:
    draft.save(update_fields=list(fields))
    trail.record(by=by, council=draft.council, act=act, about=draft, now=now, detail={"deed": deed})
    return draft
