"""Limits…"""

from datetime import date
from typing import Any

import pytest

from localoffer.rules.assessment import Stage
from localoffer.rules.outcome import NO, YES
from localoffer.rules.values import Between
from tests.rules.small import assessed, rule

YEARLY = "limits: [{kind: cap, pence: 7500, per: year}]"
CASH = "{kind: help_up_to, amount: 5000}"


def claims(*pairs: tuple[str, int]) -> dict[str, list[dict[str, Any]]]:
    """Return claims under the rule "help", each a day and pence."""
    return {"help": [{"on": day, "amount": pence} for day, pence in pairs]}


def test_change_nothing_where_no_record_of_claims_is_at_hand() -> None:
    found = assessed(rule(benefit=CASH, more=YEARLY), parent="yes")

    assert (found.outcome, found.amount, found.used_up) == (YES, 5000, False)


@pytest.mark.parametrize(
    ("earlier", "left"),
    [
        ((), 5000),
        ((("2026-06-01", 2000),), 5000),
        ((("2026-06-01", 2600),), 4900),
        ((("2026-06-01", 3000), ("2026-07-01", 1000)), 3500),
    ],
)
def test_leave_what_a_cap_has_room_for(earlier: tuple[tuple[str, int], ...], left: int) -> None:
    found = assessed(rule(benefit=CASH, more=YEARLY), parent="yes", claims=claims(*earlier))

    assert (found.outcome, found.amount) == (YES, left)


def test_are_used_up_at_the_cap_and_free_again_after_a_year() -> None:
    capped = rule(benefit=CASH, more=YEARLY)
    spent = claims(("2026-01-10", 7500))

    assert assessed(capped, on=date(2027, 1, 9), parent="yes", claims=spent).used_up
    assert assessed(capped, on=date(2027, 1, 9), parent="yes", claims=spent).outcome is NO
    assert assessed(capped, on=date(2027, 1, 10), parent="yes", claims=spent).amount == 5000


def test_count_a_lifetime_without_a_window_and_never_what_lies_ahead() -> None:
    once = rule(benefit=CASH, more="limits: [{kind: times, times: 2, per: lifetime}]")

    assert assessed(once, parent="yes", claims=claims(("2001-01-01", 1))).outcome is YES
    assert assessed(once, parent="yes", claims=claims(("2001-01-01", 1), ("2002-01-01", 1))).used_up
    assert assessed(once, parent="yes", claims=claims(("2001-01-01", 1), ("2026-11-22", 1))).outcome is YES
    assert assessed(once, parent="yes", claims=claims(("2001-01-01", 1), ("2026-11-21", 1))).used_up


def test_of_the_first_only_allow_one_claim() -> None:
    first = rule(more="limits: [{kind: first_only, words: your first home}]")

    assert assessed(first, parent="yes", claims={}).outcome is YES
    assert assessed(first, parent="yes", claims=claims(("2020-01-01", 0))).used_up


def test_narrow_an_amount_that_is_not_known() -> None:
    asked_for = rule(benefit="{kind: help_up_to, amount: {fact: rent}}", more=YEARLY)

    assert assessed(asked_for, parent="yes", claims={}).amount == Between(0, 7500)
    assert assessed(asked_for, parent="yes", claims={}, rent="100..9000").amount == Between(100, 7500)
    assert assessed(asked_for, parent="yes", claims={}, rent="100..7500").amount == Between(100, 7500)
    assert assessed(asked_for, parent="yes", claims={}, rent="8000..").amount == 7500
    assert assessed(asked_for, parent="yes", claims={}, rent="..9000").amount == 7500
    assert assessed(asked_for, parent="yes", claims={}, rent="7500..").amount == 7500
    assert assessed(asked_for, parent="yes", claims=claims(("2026-10-01", 7500))).used_up


def test_with_a_cap_that_is_not_known_change_nothing() -> None:
    capped = rule(benefit=CASH, more="limits: [{kind: cap, pence: {fact: rent}, per: year}]")

    assert assessed(capped, parent="yes", claims=claims(("2026-10-01", 7500))).amount == 5000
    assert assessed(capped, parent="yes", rent="100..8000", claims=claims(("2026-10-01", 7500))).amount == 500


def test_of_other_kinds_and_other_rules_do_not_use_anything_up() -> None:
    many = rule(benefit=CASH, more="limits: [{kind: capacity, people: 1}, {kind: backdated_to, day: 2020-01-01}]")

    assert assessed(many, parent="yes", claims=claims(("2026-01-01", 5))).amount == 5000
    assert (
        assessed(
            rule(benefit=CASH, more=YEARLY), parent="yes", claims={"else": [{"on": "2026-10-01", "amount": 9000}]}
        ).amount
        == 5000
    )


@pytest.mark.parametrize("kind", ["times", "cap"])
def test_that_say_no_number_change_nothing(kind: str) -> None:
    vague = rule(benefit=CASH, more=f"limits: [{{kind: {kind}, per: year, words: within reason}}]")

    assert assessed(vague, parent="yes", claims=claims(("2026-10-01", 9000))).amount == 5000


def test_that_are_used_up_keep_the_reason_the_rest_would_have_held() -> None:
    first = rule(benefit=CASH, more="limits: [{kind: first_only, words: your first home}]")

    found = assessed(first, parent="yes", claims=claims(("2020-01-01", 0)))

    assert (found.rule, found.stage, found.amount) == (first, Stage.IN_FORCE, 0)
    assert found.line.outcome is YES
