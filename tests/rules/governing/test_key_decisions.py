"""The suggestion of a key decision …"""

from typing import Any

import msgspec
import pytest

from localoffer.rules.governing.key_decisions import (
    KeySuggestion,
    KeyTest,
    MoneyKind,
    Spending,
    suggested_key,
)
from localoffer.rules.outcome import NO, NOT_KNOWN, YES, Outcome

LAKESIDE: list[dict[str, Any]] = [{"money": {"kind": "either", "from_pence": 25_000_000}}, {"wards_from": 2}]
HILLTOP: list[dict[str, Any]] = [
    {"money": {"kind": "revenue", "from_pence": 15_000_000}},
    {"money": {"kind": "capital", "from_pence": 20_000_000}},
]
HARBOUR: list[dict[str, Any]] = [
    {"money": {"kind": "either", "from_pence": 50_000_000, "percent_of_budget": 10, "more_than": True}}
]
MILLTOWN: list[dict[str, Any]] = [{"money": {"kind": "either", "from_pence": 50_000_000}, "wards_from": 2}]
RIVERS: list[dict[str, Any]] = [{"service_change_percent_from": 25, "wards_from": 2}]
MONEY = "What would it spend or save, and out of which budget?"
WARDS = "How many wards or divisions would feel it?"
CHANGE = "By how many percent would the service change?"


def suggested(tests: list[dict[str, Any]], **known: Any) -> KeySuggestion:
    """Return what the tests suggest of a decision of which only this is known."""
    return suggested_key(msgspec.convert(tests, tuple[KeyTest, ...]), **{"spending": None, "wards": None} | known)


def revenue(pounds: int, budget: int | None = None) -> Spending:
    """Return a sum of revenue, with the yearly budget that it comes from."""
    return Spending(pence=pounds * 100, budget_pence=None if budget is None else budget * 100)


@pytest.mark.parametrize(
    ("tests", "known", "is_key"),
    [
        (LAKESIDE, {"spending": revenue(250_000), "wards": 1}, YES),
        (LAKESIDE, {"spending": revenue(249_999), "wards": 1}, NO),
        (LAKESIDE, {"spending": revenue(-250_000), "wards": 1}, YES),  # a saving
        (LAKESIDE, {"spending": revenue(0), "wards": 2}, YES),
        (HILLTOP, {"spending": revenue(150_000)}, YES),
        (HILLTOP, {"spending": Spending(pence=15_000_000, kind=MoneyKind.CAPITAL)}, NO),
        (HILLTOP, {"spending": Spending(pence=20_000_000, kind=MoneyKind.CAPITAL)}, YES),
        (HARBOUR, {"spending": revenue(500_000, budget=50_000_000)}, NO),
        (HARBOUR, {"spending": revenue(500_001, budget=50_000_000)}, YES),
        (HARBOUR, {"spending": revenue(100_000, budget=1_000_000)}, NO),
        (HARBOUR, {"spending": revenue(100_001, budget=1_000_000)}, YES),
        (HARBOUR, {"spending": revenue(600_000)}, YES),
        (HARBOUR, {"spending": revenue(100_000)}, NOT_KNOWN),
        (MILLTOWN, {"spending": revenue(600_000), "wards": 1}, NO),
        (MILLTOWN, {"spending": revenue(600_000), "wards": 2}, YES),
        (MILLTOWN, {"spending": revenue(600_000)}, NOT_KNOWN),
        (MILLTOWN, {"wards": 1}, NO),
        (RIVERS, {"service_change_percent": 25, "wards": 2}, YES),
        (RIVERS, {"service_change_percent": 24, "wards": 2}, NO),
    ],
)
def test_follows_the_council_s_own_tests(
    tests: list[dict[str, Any]], known: dict[str, Any], is_key: Outcome
) -> None:
    assert suggested(tests, **known).is_key is is_key


def test_never_says_no_for_want_of_an_answer() -> None:
    found = suggested([*LAKESIDE, *RIVERS], spending=revenue(10))

    assert found.is_key is NOT_KNOWN
    assert found.open_questions == (WARDS, CHANGE)
    assert suggested(LAKESIDE, wards=1).open_questions == (MONEY,)


def test_asks_nothing_more_once_it_is_settled() -> None:
    assert suggested(LAKESIDE, wards=3).open_questions == ()


def test_is_not_known_where_a_council_has_no_tests() -> None:
    assert suggested([], spending=revenue(1), wards=9).is_key is NOT_KNOWN


def test_names_the_tests_that_hold() -> None:
    found = suggested([*LAKESIDE, *HARBOUR], spending=revenue(600_000, budget=9_000_000), wards=1)

    assert found.limbs == (
        "spending or savings of £250,000 or more",
        "spending or savings of more than £500,000 (or 10% of the service’s budget, if that is less)",
    )


def test_says_each_part_of_a_test() -> None:
    both, change = msgspec.convert([*MILLTOWN, *RIVERS], tuple[KeyTest, ...])
    first = msgspec.convert(HILLTOP[0], KeyTest)

    assert both.in_words == (
        "spending or savings of £500,000 or more and at the same time "
        "a significant effect on 2 or more wards or divisions"
    )
    assert change.in_words == (
        "a significant effect on 2 or more wards or divisions and at the same time "
        "a change of 25% or more in a service"
    )
    assert first.in_words == "revenue spending or savings of £150,000 or more"


@pytest.mark.parametrize(
    ("test", "problem"),
    [({}, "at least one part"), ({"money": {"kind": "either"}}, "give from_pence"), ({"wards_from": 0}, "wards")],
)
def test_rests_on_tests_that_say_something(test: dict[str, Any], problem: str) -> None:
    with pytest.raises(msgspec.ValidationError, match=problem):
        msgspec.convert(test, KeyTest)
