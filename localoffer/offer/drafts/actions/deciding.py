"""Takes a draft on its way to being published: consulted on, put forward, taken back, approved."""

from datetime import datetime

from django.utils.timezone import localdate

from localoffer.accounts import trail
from localoffer.accounts.models import User
from localoffer.accounts.permissions import Act
from localoffer.offer.drafts.actions.acting import changing, holding
from localoffer.offer.drafts.models import Draft
from localoffer.offer.drafts.queries import people_who_drafted, read_draft
from localoffer.offer.drafts.refusals import DraftNotProposed, OwnDraft
from localoffer.offer.versions.soundness import OfferDoesNotHold, check_offer


def start_consulting(draft: Draft, *, by: User, now: datetime) -> Draft:
    """Return the draft, out for people to have their say; it may still change. Raises OfferDoesNotHold."""
    with changing(draft, act=Act.PROPOSE, by=by, now=now) as held:
        check_draft(held, now=now)
        held.consulting_from = now
        return _kept(held, "consulting_from", act=Act.PROPOSE, deed="started consulting", by=by, now=now)


def propose(draft: Draft, *, by: User, now: datetime) -> Draft:
    """Return the draft, put forward for approval; from now on it stays as it is. Raises OfferDoesNotHold."""
    with changing(draft, act=Act.PROPOSE, by=by, now=now) as held:
        check_draft(held, now=now)
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


def check_draft(draft: Draft, *, now: datetime) -> None:
    """Return where the draft could be published. Raises OfferDoesNotHold; needs the council’s scope."""
    read = read_draft(draft)
    if read.unreadable:
        raise OfferDoesNotHold([str(one) for one in read.unreadable])
    check_offer(draft.council, rules=read.rules, facts=read.facts, on=localdate(now))


def _kept(draft: Draft, *fields: str, act: Act, deed: str, by: User, now: datetime) -> Draft:
    draft.save(update_fields=list(fields))
    trail.record(by=by, council=draft.council, act=act, about=draft, now=now, detail={"deed": deed})
    return draft
