"""A report to the full council …"""

from datetime import date, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from localoffer.rules.governing.bodies import GovernanceModel
from localoffer.rules.governing.council_reports import (
    CouncilReportKind,
    CouncilReportRule,
    council_report_rule,
    next_report,
)
from tests.rules.governing.small import constitution

RULE = msgspec.convert(
    {
        "kind": "special_urgency",
        "title": "Demo report",
        "from": "2012-09-10",
        "models": ["leader_cabinet"],
        "months": 12,
        "sources": [{"title": "Demo regulations", "cite": "reg 0", "sure": "T"}],
    },
    CouncilReportRule,
)
KIND = CouncilReportKind.SPECIAL_URGENCY


def test_says_where_its_rule_must_be_checked() -> None:
    found = council_report_rule([RULE], kind=KIND, on=date(2026, 11, 21), model=GovernanceModel.LEADER_CABINET)

    assert found is RULE
    assert (RULE.settled, RULE.basis) == (False, "reg 0 (must be checked)")


@pytest.mark.parametrize(
    ("on", "model"),
    [
        (date(2012, 9, 9), GovernanceModel.LEADER_CABINET),
        (date(2026, 11, 21), GovernanceModel.COMMITTEE),
    ],
)
def test_is_not_asked_for_before_the_rule_or_of_committees(on: date, model: GovernanceModel) -> None:
    assert council_report_rule([RULE], kind=KIND, on=on, model=model) is None


@given(st.dates(date(2013, 1, 1), date(2090, 1, 1)), st.one_of(st.none(), st.integers(1, 24)))
def test_is_due_in_the_month_that_the_shorter_time_gives(last_on: date, months: int | None) -> None:
    found = next_report(RULE, last_on=last_on, council_months=months, council_source="Ours")

    counted = min(months or 12, 12)
    assert (found.day.year * 12 + found.day.month) - (last_on.year * 12 + last_on.month) == counted
    assert found.day.day == last_on.day or (found.day + timedelta(days=1)).day == 1
    assert found.policy.startswith("Ours") == (months is not None and months <= 12)
    assert all((found.inputs, found.policy, found.calendar, found.in_words))


def test_cannot_be_rarer_than_once_a_year_in_a_constitution() -> None:
    assert constitution(special_urgency_report_months=12).special_urgency_report_months == 12
    with pytest.raises(msgspec.ValidationError):
        constitution(special_urgency_report_months=13)
