"""Asks what a council's constitution and the law said on a day, and which days the council worked."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import Any

import msgspec
from django.db.models import QuerySet

from localoffer.accounts.models import Council
from localoffer.governance.constitution.law import bank_holidays, notice_rules, retention_rules
from localoffer.governance.constitution.models import AdoptedConstitution
from localoffer.rules.governing import retention
from localoffer.rules.governing.computed import ComputedDate
from localoffer.rules.governing.constitution import Constitution, with_law
from localoffer.rules.governing.notices import NoticeKind, NoticeRule
from localoffer.rules.governing.retention import Kept
from localoffer.rules.governing.working_days import WorkingCalendar


def adopted(council: Council) -> QuerySet[AdoptedConstitution]:
    """Return every constitution of the council, the one that counts last first. Needs no scope."""
    found: QuerySet[AdoptedConstitution] = AdoptedConstitution.objects.with_scopes_disabled().filter(
        council=council
    )
    return found.select_related("adopted_by").order_by("-in_force_from", "-number")


def adopted_on(council: Council, *, day: date) -> AdoptedConstitution | None:
    """Return the constitution in force on a day as it was adopted, or None. Needs no scope."""
    return adopted(council).filter(in_force_from__lte=day).first()


def constitution_on(council: Council, *, day: date) -> Constitution | None:
    """
    Return what the council's constitution said on a day, with the law's notice periods of that day, or None.

    None is "nobody has put it here", not "there are no rules". Needs no scope.
    """
    return _with_law(adopted_on(council, day=day), day)


def said_by(one: AdoptedConstitution) -> Constitution:
    """Return what an adopted constitution says, without the law."""
    said: Constitution = _decoded(msgspec.json.encode(one.said))
    return said


def calendar_of(council: Council, *, day: date) -> WorkingCalendar:
    """
    Return the council's working calendar: bank holidays, and closure days of all its constitutions up to a day.

    Without a constitution it has the bank holidays alone. Needs no scope.
    """
    return _calendar(list(adopted(council).filter(in_force_from__lte=day)))


class RulesOf:
    """A council's constitutions and calendars of any day, asked for once: for a page that needs many days."""

    def __init__(self, council: Council) -> None:
        """Ask for all its constitutions. Needs no scope."""
        self._adopted = list(adopted(council))

    def constitution_on(self, day: date) -> Constitution | None:
        """Return what `constitution_on` does."""
        return _with_law(next(iter(self._until(day)), None), day)

    def calendar_of(self, day: date) -> WorkingCalendar:
        """Return what `calendar_of` does."""
        return _calendar(self._until(day))

    def _until(self, day: date) -> list[AdoptedConstitution]:
        return [one for one in self._adopted if one.in_force_from <= day]


def notice_rule(kind: NoticeKind, *, constitution: Constitution, day: date) -> NoticeRule | None:
    """Return what the law of a day says of a kind of notice for a council governed so, or None."""
    rules = (rule for rule in notice_rules() if rule.kind is kind)
    return next((rule for rule in rules if rule.in_force(day, constitution.governance_model)), None)


def retain_until(kind: Kept, *, decided_on: date) -> ComputedDate:
    """Return the first day on which a paper of a decision need no longer be kept. Raises NoRetentionRule."""
    return retention.retain_until(kind, decided_on=decided_on, rules=retention_rules())


def _with_law(found: AdoptedConstitution | None, day: date) -> Constitution | None:
    return None if found is None else with_law(said_by(found), notice_rules(), on=day)


def _calendar(known: Sequence[AdoptedConstitution]) -> WorkingCalendar:
    closures = {closed for one in known for closed in said_by(one).closure_days}
    closed_by = f"{known[0]}, number {known[0].number}" if known else ""
    return bank_holidays().calendar(closures=closures, closed_by=closed_by)


@lru_cache(maxsize=512)
def _decoded(text: bytes) -> Any:
    """Return the constitution in JSON. One council's is asked for many times in a night."""
    return msgspec.json.decode(text, type=Constitution)
