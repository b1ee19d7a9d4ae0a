"""The law of notices and of keeping papers …"""

from datetime import date

import pytest

from localoffer.governance.constitution.law import notice_rules, retention_rules
from localoffer.rules.governing.bodies import GovernanceModel
from localoffer.rules.governing.notices import NoticeKind
from localoffer.rules.governing.retention import Kept, retain_until

BEGAN = date(2012, 9, 10)


@pytest.mark.parametrize("kind", list(NoticeKind))
@pytest.mark.parametrize("model", [GovernanceModel.LEADER_CABINET, GovernanceModel.MAYOR_CABINET])
def test_has_one_rule_of_each_kind_for_a_council_with_a_cabinet(kind: NoticeKind, model: GovernanceModel) -> None:
    today = [rule for rule in notice_rules() if rule.kind is kind and rule.in_force(date(2026, 11, 21), model)]

    assert len(today) == 1
    assert today[0].must_say
    assert today[0].sources


def test_asks_a_council_of_committees_for_notice_of_meetings_alone() -> None:
    kinds = {rule.kind for rule in notice_rules() if rule.in_force(BEGAN, GovernanceModel.COMMITTEE)}

    assert kinds == {NoticeKind.MEETING}


def test_says_nothing_of_cabinets_before_its_day() -> None:
    the_day_before = date(2012, 9, 9)

    assert not any(rule.in_force(the_day_before, GovernanceModel.LEADER_CABINET) for rule in notice_rules())


def test_says_where_agreement_is_needed_and_from_whom_first() -> None:
    agreed = {rule.kind for rule in notice_rules() if rule.agreed_by}

    assert agreed == {NoticeKind.SPECIAL_URGENCY, NoticeKind.PRIVATE_URGENT}
    assert all("scrutiny" in rule.agreed_by[0] for rule in notice_rules() if rule.agreed_by)


@pytest.mark.parametrize(
    ("kind", "year"), [(Kept.RECORD, 2032), (Kept.REPORT, 2032), (Kept.BACKGROUND_PAPER, 2030)]
)
def test_keeps_records_for_six_years_and_background_papers_for_four(kind: Kept, year: int) -> None:
    kept = retain_until(kind, decided_on=date(2026, 11, 21), rules=retention_rules())

    assert kept.day == date(year, 11, 21)
    assert "must be checked" in kept.policy
