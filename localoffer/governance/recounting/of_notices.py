"""Works the first lawful day of each notice out again."""

from collections.abc import Iterable, Iterator
from datetime import date

from django.urls import reverse

from localoffer.governance.constitution.queries import RulesOf
from localoffer.governance.notices.models import Notice
from localoffer.governance.recounting.recount import Recount
from localoffer.rules.governing.computed import ComputedDate
from localoffer.rules.governing.notices import NoSuchNotice, NoticeKind, earliest_lawful_decision
from localoffer.rules.governing.working_days import BeyondCalendar


def recounts_of_notices(notices: Iterable[Notice], *, rules: RulesOf, on: date) -> Iterator[Recount]:
    """Yield each first lawful day that was worked out, worked out again on a day."""
    for notice in notices:
        if notice.earliest is not None:
            yield Recount(
                name=f"notice-{notice.number}",
                about=notice.title,
                href=reverse("notices:notice", args=[notice.council.slug, notice.number]),
                kept=ComputedDate.from_data(notice.earliest),
                again=_again(notice, rules=rules, on=on),
            )


def _again(notice: Notice, *, rules: RulesOf, on: date) -> ComputedDate | None:
    decided_on = notice.decision_from or notice.published_on
    constitution = rules.constitution_on(decided_on)
    if constitution is None:
        return None
    try:
        return earliest_lawful_decision(
            NoticeKind(notice.kind),
            published_on=notice.published_on,
            constitution=constitution,
            calendar=rules.calendar_of(max(on, decided_on)),
        )
    except (NoSuchNotice, BeyondCalendar):
        return None
