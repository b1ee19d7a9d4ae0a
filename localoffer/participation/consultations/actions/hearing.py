"""Keeps what people say, without who they are; and at once, apart, that somebody wants to be contacted."""

from collections.abc import Iterator
from datetime import date, datetime
from uuid import UUID

from django.utils.timezone import localdate

from localoffer.accounts.models import User
from localoffer.accounts.permissions import Act
from localoffer.participation.consultations.actions.acting import held_open, holding, traced
from localoffer.participation.consultations.analysing import SCALE
from localoffer.participation.consultations.models import (
    Ask,
    AskKind,
    Consultation,
    Disclosure,
    Feeling,
    Reaction,
    Reply,
    Response,
    Way,
    Words,
)
from localoffer.participation.consultations.queries import Asked, stage
from localoffer.participation.consultations.refusals import NoReason, NotOpen
from localoffer.participation.consultations.stages import Stage
from localoffer.participation.consultations.told import ABOUT_ALL, Told, clean_words, place_of_ask


def keep_response(consultation: Consultation, *, told: Told, now: datetime) -> Response | None:
    """
    Return what one person sent from the web, kept once however often it is sent; None where it is empty.

    Only the day is kept. What does not fit the questions is left out. Raises NotOpen.
    """
    with held_open(consultation) as held:
        if stage(held, on=localdate(now)) is not Stage.OPEN:
            raise NotOpen
        there: Response | None = Response.objects.filter(consultation=held, key=told.key).first()
        if there is not None or told.is_empty:
            return there
        made: Response = Response.objects.create(
            council=held.council, consultation=held, key=told.key, received_on=localdate(now), way=Way.WEB
        )
        _keep_parts(made, told=told, held=held)
        return made


def add_notes(
    consultation: Consultation,
    *,
    told: Told,
    way: Way,
    gathered: str,
    on: date,
    people: int,
    by: User,
    now: datetime,
) -> Response:
    """
    Return what a worker wrote down for one person or a group: how it was gathered, and on which day.

    It is taken while the consultation runs, and after until it is summed up. Raises NoReason and NotOpen.
    """
    with holding(consultation, act=Act.ADD_RESPONSE, by=by, now=now) as held:
        if stage(held, on=localdate(now)) not in (Stage.OPEN, Stage.CLOSED):
            raise NotOpen
        if not gathered.strip():
            raise NoReason
        there: Response | None = Response.objects.filter(consultation=held, key=told.key).first()
        if there is not None:
            return there
        made: Response = Response.objects.create(
            council=held.council,
            consultation=held,
            key=told.key,
            received_on=on,
            way=way,
            people=people,
            gathered=gathered.strip(),
            entered_by=by,
        )
        _keep_parts(made, told=told, held=held)
        traced(held, act=Act.ADD_RESPONSE, deed="wrote down what people said", by=by, now=now, about=made)
        return made


def ask_for_contact(
    consultation: Consultation, *, key: UUID, about: str, text: str, contact: str, now: datetime
) -> Disclosure:
    """Return what somebody wrote who wants to be contacted: kept once, apart from all answers, on any day."""
    with held_open(consultation) as held:
        there = Disclosure.objects.filter(key=key).first()
        if there is not None:
            return there
        return Disclosure.objects.create(
            council=held.council,
            consultation=held,
            key=key,
            received_on=localdate(now),
            about=about[:200],
            text=clean_words(text),
            contact=clean_words(contact)[:300],
            asked_for_contact=True,
        )


def _keep_parts(response: Response, *, told: Told, held: Consultation) -> None:
    asked = Asked(held)
    same = {"council": held.council, "consultation": held, "response": response}
    for entry in asked.entries:
        for feeling, people in told.feelings.get(entry.slug, {}).items():
            if feeling in Feeling.values and people > 0:
                Reaction.objects.create(entry=entry, feeling=feeling, people=people, **same)
        if clean_words(told.words.get(entry.slug, "")):
            Words.objects.create(entry=entry, text=clean_words(told.words[entry.slug]), **same)
    for ask in asked.asks:
        chosen = list(_fitting(ask, told.chosen.get(ask.pk, ())))
        if chosen:
            Reply.objects.create(ask=ask, chosen=chosen, **same)
        if clean_words(told.words.get(place_of_ask(ask.pk), "")):
            Words.objects.create(ask=ask, text=clean_words(told.words[place_of_ask(ask.pk)]), **same)
    if clean_words(told.words.get(ABOUT_ALL, "")):
        Words.objects.create(text=clean_words(told.words[ABOUT_ALL]), **same)


def _fitting(ask: Ask, chosen: tuple[str, ...]) -> Iterator[str]:
    """Yield the answers that the question has; no more than one, where only one can be chosen."""
    known = SCALE if ask.kind == AskKind.SCALE else tuple(ask.options)
    found = [one for one in known if one in chosen]
    yield from found if ask.kind == AskKind.SEVERAL else found[:1]
