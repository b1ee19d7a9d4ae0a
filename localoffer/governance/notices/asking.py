"""Prepares the form of a notice from the council's constitution and the law of the day."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, TypeVar

from django.utils.timezone import localdate

from localoffer.accounts.models import Council
from localoffer.accounts.staff import StaffRequest
from localoffer.frontend.rough_dates import rough_date
from localoffer.governance.constitution.queries import constitution_on, notice_rule
from localoffer.governance.holders.queries import holders_on, names_in
from localoffer.governance.key_decisions.queries import judgements_of
from localoffer.governance.matters.models import Matter
from localoffer.governance.notices.forms import NoticeForm
from localoffer.governance.notices.kinds import Kind
from localoffer.governance.notices.models import Notice
from localoffer.governance.notices.notice_words import NoticeWords
from localoffer.rules.governing.notices import NoticeKind, NoticeRule

AnyForm = TypeVar("AnyForm", bound=NoticeForm)


def form_of(shape: type[AnyForm], request: StaffRequest, *, kind: Kind, initial: dict[str, Any]) -> AnyForm:
    """Return a notice's form: as it was sent, or with what is known already."""
    council, today = request.council_scope, localdate(request.staff.now)
    constitution = constitution_on(council, day=today)
    rule = rule_of(council, kind=kind, day=today)
    return shape(
        request.POST if request.method == "POST" else None,
        kind=kind,
        bodies=[(body.slug, body.name) for body in constitution.bodies if body.can_decide] if constitution else [],
        capacities=rule.agreed_by if rule else (),
        today=today,
        initial=initial,
    )


def kinds_of(council: Council, *, day: date) -> list[tuple[Kind, NoticeRule]]:
    """Return the kinds of notice that the law of a day asks of the council, each with its rule."""
    found = [(kind, rule_of(council, kind=kind, day=day)) for kind in Kind if kind != Kind.PLANNED]
    return [(kind, rule) for kind, rule in found if rule is not None]


def rule_of(council: Council, *, kind: Kind, day: date) -> NoticeRule | None:
    """Return what the law of a day says of a kind of notice for the council, or None."""
    constitution = constitution_on(council, day=day)
    if constitution is None or kind == Kind.PLANNED:
        return None
    return notice_rule(NoticeKind(kind.value), constitution=constitution, day=day)


@dataclass(frozen=True, kw_only=True)
class Decider:
    """A body that can decide, and who makes it up today, as far as anybody has put that in."""

    slug: str
    name: str
    people: tuple[str, ...]


def deciders_of(council: Council, *, day: date) -> list[Decider]:
    """Return the bodies that can decide by the constitution of a day, with who makes up each."""
    constitution = constitution_on(council, day=day)
    if constitution is None:
        return []
    holders = holders_on(council, day=day)
    return [
        Decider(
            slug=body.slug,
            name=body.name,
            people=tuple(names_in(body.slug, constitution=constitution, holders=holders)),
        )
        for body in constitution.bodies
        if body.can_decide
    ]


def first_words(matter: Matter, *, deciders: Sequence[Decider], chosen: str) -> dict[str, Any]:
    """Return what a new notice begins with: the matter, and the body that was chosen with its names, to check."""
    words: dict[str, Any] = {"title": matter.title, "what": matter.summary}
    judged = judgements_of(matter)
    if judged and judged[-1].is_key:
        words["reason_key"] = judged[-1].reason
    for one in deciders:
        if one.slug == chosen:
            words |= {"decider_slug": one.slug, "members": "\n".join(one.people)}
    return words


def initial_of(notice: Notice) -> dict[str, Any]:
    """Return what a notice says, as its form would hold it."""
    said = {field.name: getattr(notice, field.name) for field in fields(NoticeWords)}
    return {
        name: rough_date(value.year, month=value.month, day=value.day) if isinstance(value, date) else value
        for name, value in said.items()
    }
