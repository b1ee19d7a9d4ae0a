"""The papers of a decision …"""

from datetime import date

import pytest

from localoffer.rules.governing.retention import Kept, NoRetentionRule, RetentionRule, retain_until
from localoffer.rules.rule import Source, Sure

RULES = [
    RetentionRule(
        kind=Kept.RECORD,
        years=6,
        first=date(2012, 9, 10),
        until=date(2030, 1, 1),
        sources=(Source(title="Demo rule", sure=Sure.S), Source(title="Belief", cite="Demo 2", sure=Sure.T)),
    )
]


@pytest.mark.parametrize(
    ("decided", "until"),
    [
        (date(2026, 6, 1), date(2032, 6, 1)),
        (date(2024, 2, 29), date(2030, 3, 1)),
        (date(2012, 9, 10), date(2018, 9, 10)),
        (date(2029, 12, 31), date(2035, 12, 31)),
    ],
)
def test_are_kept_for_the_years_of_the_rule(decided: date, until: date) -> None:
    kept = retain_until(Kept.RECORD, decided_on=decided, rules=RULES)

    assert kept.day == until


def test_say_on_what_their_time_rests() -> None:
    kept = retain_until(Kept.RECORD, decided_on=date(2026, 6, 1), rules=RULES)

    assert kept.what == "Keep until at least"
    assert kept.policy == "Demo rule; Demo 2 (must be checked)"
    assert kept.inputs == {"decision": "1 June 2026", "time": "6 years"}
    assert kept.in_words == "6 years from 1 June 2026: keep until 1 June 2032 at least."


@pytest.mark.parametrize(
    ("kind", "decided"),
    [(Kept.REPORT, date(2026, 6, 1)), (Kept.RECORD, date(2012, 9, 9)), (Kept.RECORD, date(2030, 1, 1))],
)
def test_are_not_given_a_time_where_no_rule_sets_one(kind: Kept, decided: date) -> None:
    with pytest.raises(NoRetentionRule):
        retain_until(kind, decided_on=decided, rules=RULES)
