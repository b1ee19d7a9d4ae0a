"""Asks which kept days would be others with today's rules and calendar. Each needs the council's scope."""

from collections.abc import Iterator
from datetime import date
from itertools import chain
from typing import Any

from localoffer.accounts.models import Council
from localoffer.governance.call_ins.queries import call_ins_at
from localoffer.governance.constitution.queries import RulesOf
from localoffer.governance.decisions.models import Decision
from localoffer.governance.matters.models import Matter
from localoffer.governance.notices.queries import STANDING, notices
from localoffer.governance.recounting.of_call_ins import recounts_of_call_ins
from localoffer.governance.recounting.of_notices import recounts_of_notices
from localoffer.governance.recounting.of_records import recounts_of_records
from localoffer.governance.recounting.recount import Recount


def other_days(council: Council, *, on: date) -> list[Recount]:
    """Return the days that would be others and of which one still lies ahead: there somebody can act."""
    return [one for one in _others(council, on=on) if one.matters_on(on)]


def other_days_of(matter: Matter, *, on: date) -> list[Recount]:
    """Return every day of a matter that would be another, past ones too."""
    return list(_others(matter.council, on=on, matter=matter))


def _others(council: Council, *, on: date, **of: Any) -> Iterator[Recount]:
    rules = RulesOf(council)
    records = Decision.objects.filter(council=council, corrects=None, record_published_at__isnull=False, **of)
    whole = records.filter(withdrawal=None).select_related("council", "members_told").order_by("number")
    called_in = call_ins_at(council, **{f"decision__{name}": value for name, value in of.items()})
    every = chain(
        recounts_of_notices(notices(council).filter(STANDING, **of).order_by("number"), rules=rules, on=on),
        recounts_of_records(whole, rules=rules, on=on),
        recounts_of_call_ins(called_in, rules=rules, on=on),
    )
    return (one for one in every if one.warning)
