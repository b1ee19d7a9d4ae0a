"""Puts a draft to people as it stands, and moves the last day, with a reason for all to read."""

import secrets
from datetime import date, datetime

from django.utils.text import slugify
from django.utils.timezone import localdate

from localoffer.accounts import trail
from localoffer.accounts.models import Council, User
from localoffer.accounts.permissions import Act, require
from localoffer.accounts.scopes import council_scope
from localoffer.offer.models import Draft
from localoffer.participation.consultations.actions.acting import holding, traced
from localoffer.participation.consultations.actions.freezing import freeze
from localoffer.participation.consultations.models import Consultation, DateChange
from localoffer.participation.consultations.plan import Plan
from localoffer.participation.consultations.queries import last_day
from localoffer.participation.consultations.refusals import (
    ClosesBeforeItOpens,
    DraftNoLongerOpen,
    DraftNotOut,
    LastDayUnchanged,
    NoReason,
    OpensInThePast,
    ShortWithoutReason,
)

# No vowels, so that no word comes out by chance, and nothing that looks like something else.
LETTERS = "BCDFGHJKMNPQRTVWXYZ2346789"
LETTERS_IN_CODE = 7


def open_consultation(draft: Draft, *, plan: Plan, by: User, now: datetime) -> Consultation:
    """
    Return a new consultation on a draft as it stands at this moment, which people will be shown.

    Raises DraftNotOut until an editor has let people have their say, DraftNoLongerOpen once it was put forward,
    NothingToAskAbout, OpensInThePast, ClosesBeforeItOpens, and ShortWithoutReason.
    """
    require(by, Act.RUN_CONSULTATION, council=draft.council, now=now)
    with council_scope(draft.council):
        held = Draft.objects.select_for_update(of=("self",)).select_related("council").get(pk=draft.pk)
        _check(held, plan=plan, on=localdate(now))
        made = _made(held, plan=plan, by=by, now=now)
        freeze(made, extent=plan.extent, on=localdate(now))
        detail = {"deed": "opened a consultation", "from": str(plan.opens_on), "to": str(plan.closes_on)}
        trail.record(by=by, council=held.council, act=Act.RUN_CONSULTATION, about=made, now=now, detail=detail)
        return made


def change_last_day(
    consultation: Consultation, *, closes_on: date, reason: str, by: User, now: datetime
) -> DateChange:
    """Return the change that closes it sooner or later than was said. Raises NoReason and LastDayUnchanged."""
    with holding(consultation, act=Act.RUN_CONSULTATION, by=by, now=now) as held:
        if not reason.strip():
            raise NoReason
        earliest = max(localdate(now), held.opens_on)
        if closes_on < earliest or closes_on == last_day(held):
            raise LastDayUnchanged
        made: DateChange = DateChange.objects.create(
            council=held.council, consultation=held, closes_on=closes_on, reason=reason.strip(), by=by, at=now
        )
        traced(held, act=Act.RUN_CONSULTATION, deed="moved the last day", by=by, now=now, to=str(closes_on))
        return made


def _check(draft: Draft, *, plan: Plan, on: date) -> None:
    if draft.consulting_from is None:
        raise DraftNotOut
    if not draft.is_open or draft.proposed_at is not None:
        raise DraftNoLongerOpen
    if plan.opens_on < on:
        raise OpensInThePast
    if plan.closes_on < plan.opens_on:
        raise ClosesBeforeItOpens
    if plan.minimum is not None and plan.is_short and not plan.short_because.strip():
        raise ShortWithoutReason(days=plan.days, minimum=plan.minimum.days)


def _made(draft: Draft, *, plan: Plan, by: User, now: datetime) -> Consultation:
    return Consultation.objects.create(
        council=draft.council,
        draft=draft,
        slug=_free_slug(draft.council, title=plan.title),
        code=_free_code(),
        title=plan.title,
        why=plan.why,
        could_change=plan.could_change,
        how_it_counts=plan.how_it_counts,
        short_because=plan.short_because,
        minimum_days=plan.minimum.days if plan.minimum else None,
        minimum_source=plan.minimum.source if plan.minimum else "",
        audience=plan.audience,
        run_by=plan.run_by,
        channels=list(plan.channels),
        formats=list(plan.formats),
        told_by=plan.told_by,
        opens_on=plan.opens_on,
        closes_on=plan.closes_on,
        created_by=by,
        created_at=now,
    )


def _free_slug(council: Council, *, title: str) -> str:
    bare = slugify(title)[:70].strip("-") or "have-your-say"
    taken = set(Consultation.objects.filter(council=council).values_list("slug", flat=True))
    numbered = (bare if number == 1 else f"{bare}-{number}" for number in range(1, len(taken) + 2))
    return next(slug for slug in numbered if slug not in taken)


def _free_code() -> str:
    """Return a new code. That it was given out before is as likely as one in thousands of millions."""
    return "".join(secrets.choice(LETTERS) for _ in range(LETTERS_IN_CODE))
