"""The last days of a call-in …"""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction

from localoffer.accounts.scopes import council_scope
from localoffer.governance.call_ins.actions import record_council_outcome, record_outcome
from localoffer.governance.call_ins.actions.limiting import keep_limits
from localoffer.governance.call_ins.kinds import Limit, Step
from localoffer.governance.call_ins.models import CallIn, CallInLimit
from localoffer.governance.call_ins.presenters import told_limits
from localoffer.governance.call_ins.queries import call_in, lacks_limit, limit_of
from localoffer.governance.constitution.law import bank_holidays
from localoffer.governance.deadlines.queries import deadlines
from localoffer.governance.guards import lower_guards, raise_guards
from localoffer.governance.nightly.actions import end_call_ins
from localoffer.rules.governing.computed import ComputedDate
from tests.governance.making import DAY, NOW, POLICY, Office, made_office

pytestmark = pytest.mark.django_db


def fresh(office: Office, made: CallIn) -> CallIn:
    with council_scope(office.council):
        found = call_in(office.council, pk=made.pk)
    assert found is not None
    return found


def kept(office: Office) -> list[CallInLimit]:
    with council_scope(office.council):
        return list(CallInLimit.objects.all())


def test_to_hear_it_is_kept_with_its_inputs_as_it_comes() -> None:
    office = made_office()
    office.call_in(office.decide())

    [limit] = kept(office)

    found = ComputedDate.from_data(limit.worked_out)
    assert (limit.kind, found.day, limit.at) == (Limit.HEARING, date(2026, 12, 8), NOW + DAY)
    assert found.inputs == {"received": "24 November 2026", "time": "10 working days"}
    assert all((found.policy, found.calendar, found.in_words))


@pytest.mark.parametrize("by_council", [False, True])
def test_to_decide_again_is_kept_as_it_is_sent_back(by_council: bool) -> None:
    office = made_office()
    made = office.valid_call_in(office.decide())
    at = NOW + 2 * DAY
    said: dict[str, Any] = {"on": at.date(), "said": "Again.", "by": office.officer, "now": at}
    if by_council:
        record_outcome(made, kind=Step.REFERRED_COUNCIL, **said)
        record_council_outcome(made, kind=Step.COUNCIL_SENT_BACK, **said)
    else:
        record_outcome(made, kind=Step.REFERRED_BACK, **said)

    again = limit_of(fresh(office, made), Limit.AGAIN)

    assert again is not None
    assert (again.day, again.inputs["heard"]) == (date(2026, 12, 2), "25 November 2026")
    assert [one.at for one in kept(office)] == [NOW + DAY, at]


def test_is_none_where_the_rules_set_no_time() -> None:
    office = made_office(call_in={key: value for key, value in POLICY.items() if key != "hearing_within"})
    made = fresh(office, office.call_in(office.decide()))

    assert kept(office) == []
    assert not lacks_limit(made, Limit.HEARING)
    assert told_limits(made) == ()


def test_is_not_known_yet_where_bank_holidays_are_not() -> None:
    last = bank_holidays().spans[-1].until - timedelta(days=20)
    now = datetime(last.year, last.month, last.day, 12, tzinfo=UTC)
    long = {"days": 30, "unit": "working"}
    office = made_office(now=now, call_in=POLICY | {"hearing_within": long})
    decision = office.decide(now=now)

    made = fresh(office, office.call_in(decision, at=now + timedelta(hours=1)))

    assert kept(office) == []
    assert lacks_limit(made, Limit.HEARING)
    assert told_limits(made)[0].startswith("Last day to hear it: not known yet.")
    with council_scope(office.council):
        [line] = [one for one in deadlines(office.council, on=last) if one.name == f"hearing-{made.pk}"]
    assert line.on is None
    assert "not known yet" in line.text


def test_that_was_not_kept_is_kept_by_the_night_once() -> None:
    office = made_office()
    made = office.call_in(office.decide())
    with council_scope(office.council):
        # As it was before these days were kept.
        lower_guards(connection)
        CallInLimit.objects.all()._raw_delete("default")
        raise_guards(connection)
        assert lacks_limit(fresh(office, made), Limit.HEARING)

    for _ in range(2):
        end_call_ins(now=NOW + 2 * DAY)

    [limit] = kept(office)
    assert limit.at == NOW + 2 * DAY
    with council_scope(office.council):
        assert keep_limits(fresh(office, made), now=NOW + 3 * DAY) == []


def test_is_never_rewritten() -> None:
    office = made_office()
    office.call_in(office.decide())

    for deed in ("UPDATE governance_callinlimit SET kind = 'again'", "DELETE FROM governance_callinlimit"):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(deed)
