"""Writes down what was decided, while the record is still open."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime

from django.utils.timezone import localdate

from localoffer.accounts import trail
from localoffer.accounts.models import Council, User
from localoffer.accounts.permissions import Act, require
from localoffer.accounts.scopes import council_scope
from localoffer.governance.call_ins.queries import was_sent_back
from localoffer.governance.constitution.queries import constitution_on
from localoffer.governance.decisions.actions.writing import (
    check_reference,
    next_number,
    write_evidence,
    write_items,
)
from localoffer.governance.decisions.kinds import BodyKind
from localoffer.governance.decisions.models import Decision
from localoffer.governance.decisions.problems import notice_problems
from localoffer.governance.decisions.refusals import (
    DecidedInFuture,
    MatterHasEnded,
    MeetingDoesNotFit,
    NoConstitution,
    NoSuchBody,
    NoSuchCallIn,
    NotLawfulYet,
    RecordPublished,
)
from localoffer.governance.decisions.said import ConditionSaid, ConsultedSaid, ItemSaid, RecordSaid
from localoffer.governance.matters.models import Matter
from localoffer.governance.work_plans.queries.decided_at import meetings_for
from localoffer.rules.governing.bodies import BodyRule

# Whoever changes one of these may have named a meeting that does not fit.
PLACE = {"meeting", "agenda_item", "decided_on"}


def record_decision(matter: Matter, *, said: RecordSaid, by: User, now: datetime) -> Decision:
    """
    Return the record of a decision, open until it is published; what is not said yet may follow.

    Raises NotAllowed, MatterHasEnded, DecidedInFuture, NoConstitution, NoSuchBody, OnlyRecommends, ReferenceTaken,
    NoSuchCallIn, NotLawfulYet and MeetingDoesNotFit.
    """
    council = matter.council
    require(by, Act.RECORD_DECISION, council=council, now=now)
    with council_scope(council):
        _check_matter(matter, decided_on=said.decided_on, now=now)
        body = _body(council, slug=said.body, on=said.decided_on)
        made = Decision(
            council=council,
            matter=matter,
            number=next_number(council),
            title=said.title.strip(),
            body_slug=body.slug,
            body_name=body.name,
            body_kind=body.kind.value if body.can_decide else BodyKind(_kind_of_adviser(body)),
            decided_on=said.decided_on,
            recorded_by=by,
            recorded_at=now,
            **said.words,
        )
        _check(made)
        _check_meeting(made)
        made.save()
        write_items(made, said.items)
        write_evidence(made, conditions_met=said.conditions_met, consulted=said.consulted)
        return _told(made, deed="recorded", by=by, now=now)


def change_record(decision: Decision, *, words: Mapping[str, object], by: User, now: datetime) -> Decision:
    """Return the open record with other words in these fields. Raises RecordPublished and as `record_decision`."""
    with holding(decision, by=by, now=now) as held:
        for name, value in words.items():
            setattr(held, name, value)
        if held.decided_on > localdate(now):
            raise DecidedInFuture
        _check(held)
        if PLACE & set(words):
            _check_meeting(held)
        held.save(update_fields=list(words))
        return _told(held, deed="changed", by=by, now=now, fields=sorted(words))


def set_items(decision: Decision, *, items: Sequence[ItemSaid], by: User, now: datetime) -> Decision:
    """Return the open record with these items. Raises NotAllowed, RecordPublished and OnlyRecommends."""
    with holding(decision, by=by, now=now) as held:
        write_items(held, items)
        return _told(held, deed="set items", by=by, now=now)


def set_evidence(
    decision: Decision,
    *,
    conditions_met: Sequence[ConditionSaid],
    consulted: Sequence[ConsultedSaid],
    by: User,
    now: datetime,
) -> Decision:
    """Return the open record with this evidence of its maker's power. Raises NotAllowed and RecordPublished."""
    with holding(decision, by=by, now=now) as held:
        write_evidence(held, conditions_met=conditions_met, consulted=consulted)
        return _told(held, deed="set evidence", by=by, now=now)


@contextmanager
def holding(decision: Decision, *, by: User, now: datetime) -> Iterator[Decision]:
    """Give the record as it is now, which nobody else changes meanwhile. Raises NotAllowed and RecordPublished."""
    require(by, Act.RECORD_DECISION, council=decision.council, now=now)
    with council_scope(decision.council):
        rows = Decision.objects.select_for_update(of=("self",)).select_related("council", "matter")
        held = rows.get(pk=decision.pk)
        if held.record_published_at is not None:
            raise RecordPublished
        yield held


def _check_matter(matter: Matter, *, decided_on: date, now: datetime) -> None:
    if matter.ended_at is not None:
        raise MatterHasEnded
    if decided_on > localdate(now):
        raise DecidedInFuture


def _body(council: Council, *, slug: str, on: date) -> BodyRule:
    found = constitution_on(council, day=on)
    if found is None:
        raise NoConstitution
    body = found.body(slug)
    if body is None:
        raise NoSuchBody(slug)
    return body


def _kind_of_adviser(body: BodyRule) -> str:
    """Return the kind of a body that cannot decide, whatever it is called."""
    return body.kind.value if body.kind.value == BodyKind.SCRUTINY else BodyKind.ADVISORY


def _check(decision: Decision) -> None:
    check_reference(decision)
    reasons = [one.text for one in notice_problems(decision)]
    if reasons:
        raise NotLawfulYet(reasons)
    call_in = decision.reconsiders
    if call_in is not None and not (was_sent_back(call_in) and call_in.decision.matter_id == decision.matter_id):
        raise NoSuchCallIn


def _check_meeting(decision: Decision) -> None:
    """Return where no meeting is named, or one that fits. Raises MeetingDoesNotFit."""
    if decision.meeting_id is None and decision.agenda_item_id is None:
        return
    fitting = {(one.meeting.meeting.pk, one.item.pk if one.item else None) for one in meetings_for(decision)}
    if (decision.meeting_id, decision.agenda_item_id) not in fitting:
        raise MeetingDoesNotFit


def _told(decision: Decision, *, deed: str, by: User, now: datetime, **more: object) -> Decision:
    said = {"deed": deed, "number": decision.number, **more}
    trail.record(by=by, council=decision.council, act=Act.RECORD_DECISION, about=decision, now=now, detail=said)
    return decision
