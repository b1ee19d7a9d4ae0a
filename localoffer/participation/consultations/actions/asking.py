"""Adds questions of the council's own to a consultation, until the first person has answered."""

from collections.abc import Sequence
from datetime import datetime

from django.db.models import Max

from localoffer.accounts.models import User
from localoffer.accounts.permissions import Act
from localoffer.participation.consultations.actions.acting import holding, traced
from localoffer.participation.consultations.models import Ask, AskKind, Consultation, Response
from localoffer.participation.consultations.refusals import ChoicesMissing, PeopleHaveAnswered

WITH_CHOICES = (AskKind.CHOICE, AskKind.SEVERAL)


def add_ask(
    consultation: Consultation, *, text: str, kind: AskKind, by: User, now: datetime, options: Sequence[str] = ()
) -> Ask:
    """Return a new question, after the others. Raises PeopleHaveAnswered and ChoicesMissing."""
    with holding(consultation, act=Act.RUN_CONSULTATION, by=by, now=now) as held:
        _refuse_once_answered(held)
        chosen = [one.strip() for one in options if one.strip()] if kind in WITH_CHOICES else []
        if kind in WITH_CHOICES and (len(chosen) < 2 or len(set(chosen)) < len(chosen)):
            raise ChoicesMissing
        last = Ask.objects.filter(consultation=held).aggregate(last=Max("position"))["last"]
        made: Ask = Ask.objects.create(
            council=held.council,
            consultation=held,
            position=0 if last is None else last + 1,
            text=text.strip(),
            kind=kind,
            options=chosen,
        )
        traced(held, act=Act.RUN_CONSULTATION, deed="added a question", by=by, now=now, about=made)
        return made


def remove_ask(ask: Ask, *, by: User, now: datetime) -> None:
    """Take a question out. Raises PeopleHaveAnswered."""
    with holding(ask.consultation, act=Act.RUN_CONSULTATION, by=by, now=now) as held:
        _refuse_once_answered(held)
        traced(held, act=Act.RUN_CONSULTATION, deed="took a question out", by=by, now=now, about=ask)
        ask.delete()


def _refuse_once_answered(held: Consultation) -> None:
    if Response.objects.filter(consultation=held).exists():
        raise PeopleHaveAnswered
