"""Tells by which day the two notices of a private meeting must be published, where a notice announces its day."""

from collections.abc import Iterator, Sequence
from datetime import date

from django.urls import reverse

from localoffer.governance.constitution.queries import RulesOf
from localoffer.governance.deadlines.lines import Deadline
from localoffer.governance.deadlines.lines import Kind as DeadlineKind
from localoffer.governance.notices.kinds import IN_PRIVATE, Kind
from localoffer.governance.notices.lawful import problems_of
from localoffer.governance.notices.models import Notice
from localoffer.rules.governing.notices import NoSuchNotice, NoticeKind, latest_publication
from localoffer.rules.governing.working_days import BeyondCalendar, working_day_until

BOTH = (Kind.PRIVATE_FIRST, Kind.PRIVATE_SECOND)


def notices_due(found: Sequence[Notice], *, rules: RulesOf, on: date) -> Iterator[Deadline]:
    """
    Yield the last day of each notice that a private meeting still lacks, past days too, until the meeting.

    `found` are the notices that stand of the council's private matters. A meeting that was agreed as urgent needs
    neither. Law: SI 2012/2089 reg 5.
    """
    for (_, day), announced in _meetings(found, on=on).items():
        mine = [one for one in found if one.matter_id == announced.matter_id]
        if not _has(mine, Kind.PRIVATE_URGENT, day=day):
            for kind in BOTH:
                if not _has(mine, kind, day=day):
                    yield from _due(kind, announced, day=day, rules=rules)


def _meetings(found: Sequence[Notice], *, on: date) -> dict[tuple[int, date], Notice]:
    """Return the first notice of each matter and day ahead on which something is decided in private."""
    days: dict[tuple[int, date], Notice] = {}
    for one in found:
        is_private = one.kind in BOTH or one.openness in IN_PRIVATE
        if is_private and one.decision_from and one.decision_from >= on:
            days.setdefault((one.matter_id, one.decision_from), one)
    return days


def _has(notices: Sequence[Notice], kind: Kind, *, day: date) -> bool:
    return any(one.kind == kind and not problems_of(one, day=day) for one in notices)


def _due(kind: Kind, announced: Notice, *, day: date, rules: RulesOf) -> Iterator[Deadline]:
    constitution = rules.constitution_on(day)
    body = constitution.body(announced.decider_slug) if constitution else None
    if constitution is None or (body and not body.kind.is_executive):
        return
    try:
        calendar = rules.calendar_of(day)
        last = latest_publication(
            NoticeKind(kind.value), decided_on=day, constitution=constitution, calendar=calendar
        )
        worked = working_day_until(last.day, calendar)
    except (NoSuchNotice, BeyondCalendar):
        return
    yield Deadline(
        name=f"{kind.value}-{announced.number}",
        on=worked,
        kind=DeadlineKind.NOTICE,
        title=f"The last day to publish: {kind.label}: {announced.title}",
        text=last.in_words + ("" if worked == last.day else " Nobody works on that day."),
        source=last.policy,
        href=reverse("notices:notice", args=[announced.council.slug, announced.number]),
    )
