"""Starts a trial of an entry, writes down what was measured, and what was decided."""

from datetime import date, datetime

from localoffer.accounts.models import Council, User
from localoffer.accounts.permissions import Act
from localoffer.accounts.scopes import council_scope
from localoffer.offer.models import Draft
from localoffer.participation.pilots.models import Pilot, PilotDecision, PilotResult, Then
from localoffer.participation.voice.acting import written_down
from localoffer.participation.voice.refusals import AlreadyEnded, AnotherCouncils, EndsTooEarly


def start_pilot(
    council: Council,
    *,
    entry: str,
    entry_title: str,
    question: str,
    measure: str,
    starts_on: date,
    until: date,
    draft: Draft | None = None,
    by: User,
    now: datetime,
) -> Pilot:
    """
    Return a new trial of an entry, with its question and what is measured. Raises EndsTooEarly.

    `draft` proposes the entry, where it is not in force. Raises AnotherCouncils.
    """
    if draft is not None and draft.council_id != council.pk:
        raise AnotherCouncils
    if until <= starts_on:
        raise EndsTooEarly
    return written_down(
        Pilot,
        council=council,
        act=Act.KEEP_PLEDGES,
        deed="started a trial",
        by=by,
        now=now,
        entry=entry,
        entry_title=entry_title,
        draft=draft,
        question=question,
        measure=measure,
        starts_on=starts_on,
        until=until,
    )


def record_result(pilot: Pilot, *, measured_on: date, text: str, by: User, now: datetime) -> PilotResult:
    """Return what was measured on a day."""
    facts = {"pilot": pilot, "measured_on": measured_on, "text": text}
    return written_down(
        PilotResult, council=pilot.council, act=Act.KEEP_PLEDGES, deed="measured a trial", by=by, now=now, **facts
    )


def decide_pilot(
    pilot: Pilot, *, then: Then, decided_on: date, decided_by: str, why: str, by: User, now: datetime
) -> PilotDecision:
    """Return what was decided. It changes no entry: that takes a draft and an authority. Raises AlreadyEnded."""
    with council_scope(pilot.council):
        if PilotDecision.objects.filter(pilot=pilot).exists():
            raise AlreadyEnded
    return written_down(
        PilotDecision,
        council=pilot.council,
        act=Act.KEEP_PLEDGES,
        deed="decided about a trial",
        by=by,
        now=now,
        pilot=pilot,
        then=then,
        decided_on=decided_on,
        decided_by=decided_by,
        why=why,
    )
