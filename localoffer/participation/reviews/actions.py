"""Sets a review of the offer, puts gaps on its agenda, says what is done about each, and ends it with a record."""

from datetime import date, datetime

from localoffer.accounts.models import Council, User
from localoffer.accounts.permissions import Act
from localoffer.accounts.scopes import council_scope
from localoffer.offer.models import Draft
from localoffer.participation.reviews.intervals import months_between
from localoffer.participation.reviews.models import FoundIn, Gap, GapProgress, Mitigation, Review, ReviewRecord
from localoffer.participation.reviews.queries import record_of
from localoffer.participation.voice.acting import written_down
from localoffer.participation.voice.refusals import AlreadyEnded, AlreadyThere, AnotherCouncils
from localoffer.rules.calendar import months_after


def set_review(
    council: Council, *, title: str, how_often: str, source: str, due_on: date, by: User, now: datetime
) -> Review:
    """
    Return a review that is due by a day and comes again as often as `how_often` says, and `source` asks for.

    Raises TwoMeanings for words like "biannually", and NotAnInterval for words that do not say how often.
    """
    return written_down(
        Review,
        council=council,
        act=Act.KEEP_PLEDGES,
        deed="set a review",
        by=by,
        now=now,
        title=title,
        every_months=months_between(how_often),
        said_as=how_often,
        source=source,
        due_on=due_on,
    )


def add_gap(
    review: Review, *, found_in: FoundIn, key: str, what: str, evidence: str, by: User, now: datetime
) -> Gap:
    """Return a gap on a review's agenda. Raises AlreadyThere and, once the review has a record, AlreadyEnded."""
    with council_scope(review.council):
        if record_of(review) is not None:
            raise AlreadyEnded
        if key and Gap.objects.filter(review=review, key=key).exists():
            raise AlreadyThere
    facts = {"review": review, "found_in": found_in, "key": key, "what": what, "evidence": evidence}
    return written_down(
        Gap, council=review.council, act=Act.KEEP_PLEDGES, deed="put a gap down", by=by, now=now, **facts
    )


def mitigate_gap(
    gap: Gap, *, text: str, partner: str, owner: str, by_date: date, by: User, now: datetime
) -> Mitigation:
    """Return what the council, or a named partner, does about a gap by a day; the latest counts."""
    facts = {"gap": gap, "text": text, "partner": partner, "owner": owner, "by_date": by_date}
    return written_down(
        Mitigation, council=gap.council, act=Act.KEEP_PLEDGES, deed="mitigated a gap", by=by, now=now, **facts
    )


def note_progress(gap: Gap, *, text: str, by: User, now: datetime) -> GapProgress:
    """Return how far it is with a gap, which stays open."""
    return _progressed(gap, text=text, is_closed=False, by=by, now=now)


def close_gap(gap: Gap, *, text: str, by: User, now: datetime) -> GapProgress:
    """Return that a gap is no more, and how that came about."""
    return _progressed(gap, text=text, is_closed=True, by=by, now=now)


def end_review(
    review: Review,
    *,
    held_on: date,
    looked_at: str,
    will_change: str,
    draft: Draft | None,
    by: User,
    now: datetime,
) -> ReviewRecord:
    """
    Return the record with which a review ends. The next one is due its months after the day it was held.

    Gaps that nobody closed stay open. Raises AlreadyEnded and AnotherCouncils.
    """
    if draft is not None and draft.council_id != review.council_id:
        raise AnotherCouncils
    with council_scope(review.council):
        if record_of(review) is not None:
            raise AlreadyEnded
    next_due_on = months_after(held_on, review.every_months)
    return written_down(
        ReviewRecord,
        council=review.council,
        act=Act.KEEP_PLEDGES,
        deed="ended a review",
        by=by,
        now=now,
        review=review,
        held_on=held_on,
        looked_at=looked_at,
        will_change=will_change,
        draft=draft,
        next_due_on=next_due_on,
    )


def _progressed(gap: Gap, *, text: str, is_closed: bool, by: User, now: datetime) -> GapProgress:
    facts = {"gap": gap, "text": text, "is_closed": is_closed}
    return written_down(
        GapProgress, council=gap.council, act=Act.KEEP_PLEDGES, deed="moved a gap", by=by, now=now, **facts
    )
