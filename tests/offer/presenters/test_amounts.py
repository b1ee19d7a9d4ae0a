"""How much …"""

from datetime import date
from typing import Any

import pytest

from localoffer.offer.presenters.amounts import headline, money_of
from localoffer.rules.book import book_of
from localoffer.rules.facts import Fact, FactType
from localoffer.rules.files import read_parameter
from tests.offer.making import TODAY, made_rule

FIGURE = read_parameter(
    "{id: grant, title: the grant, unit: pence, values: ["
    "{value: 200000, sources: []}, {from: 2026-04-01, value: 300000, sources: []}]}"
)
BOOK = book_of(
    facts=[
        Fact(key="date_of_birth", type=FactType.DATE, phrase="your date of birth"),
        Fact(key="first_home_on", type=FactType.DATE, phrase="the day you move in"),
        Fact(key="cost", type=FactType.MONEY, phrase="what it costs"),
    ],
    parameters=[FIGURE],
    rules=[made_rule("pot", title="The big pot")],
)
CASES = {"cases": [{"when": {"age": {"until": 21}}, "then": 10000, "title": "under 21"}], "otherwise": 5000}


@pytest.mark.parametrize(
    ("benefit", "said"),
    [
        ({"kind": "service"}, ""),
        ({"kind": "cash", "amount": 5000, "per": "week"}, "£50 each week"),
        ({"kind": "cash", "amount": 5050, "per": "once"}, "£50.50 once"),
        ({"kind": "cash", "amount": 5000, "per": "occurrence"}, "£50 each time"),
        ({"kind": "help_up_to", "amount": 5000}, "Up to £50"),
        ({"kind": "cash", "amount": 5000, "up_to": True}, "Up to £50"),
        ({"kind": "discount", "amount": 100, "unit": "percent"}, "100% off"),
        ({"kind": "service", "amount": 10, "unit": "lessons"}, "10 lessons"),
        ({"kind": "cash", "amount": {"parameter": "grant"}}, "£3,000"),
        (
            {"kind": "cash", "amount": {"parameter": "grant", "on": "first_home_on"}},
            "£3,000 (it depends on the day you move in)",
        ),
        ({"kind": "cash", "amount": CASES}, "£50 to £100"),
        ({"kind": "cash", "amount": {"least": [20000, {"fact": "cost"}]}}, "Up to £200"),
        ({"kind": "cash", "amount": {"fact": "cost"}}, "It depends on you"),
        (
            {"kind": "cash", "amount": {"percent": 50, "of": {"parameter": "grant"}}, "per": "week"},
            "£1,500 each week",
        ),
        ({"kind": "refund", "amount": {"percent": 50, "of": {"fact": "cost"}}}, "50% of what it costs"),
    ],
)
def test_is_said_in_a_few_words(benefit: dict[str, Any], said: str) -> None:
    assert headline(made_rule(benefit=benefit), book=BOOK, on=TODAY) == said


def test_follows_the_figure_of_the_day() -> None:
    rule = made_rule(benefit={"kind": "cash", "amount": {"parameter": "grant"}})

    assert headline(rule, book=BOOK, on=date(2026, 3, 31)) == "£2,000"


def test_has_a_line_for_each_tier() -> None:
    tiers = money_of(made_rule(benefit={"kind": "cash", "amount": CASES}), book=BOOK, on=TODAY).tiers

    assert [(tier.name, tier.amount) for tier in tiers] == [("Under 21", "£100"), ("Otherwise", "£50")]


def test_says_when_there_is_otherwise_nothing() -> None:
    cases = {"cases": CASES["cases"]}

    assert (
        money_of(made_rule(benefit={"kind": "cash", "amount": cases}), book=BOOK, on=TODAY).tiers[-1].amount
        == "Nothing"
    )


def test_has_a_line_for_each_part_and_payment() -> None:
    benefit = {
        "kind": "cash",
        "parts": [{"title": "a bed", "amount": 40000, "when": {"age": {"from": 18}}}],
        "instalments": [{"title": "first", "amount": 1000, "after": {"weeks": 2}, "since": "first_home_on"}],
    }

    money = money_of(made_rule(benefit=benefit), book=BOOK, on=TODAY)

    assert (money.parts[0].name, money.parts[0].amount, money.parts[0].when) == (
        "A bed",
        "£400",
        "You are 18 or over",
    )
    assert money.instalments[0].when == "2 weeks after the day you move in"


def test_tells_how_it_comes_and_whether_it_goes_back() -> None:
    benefit = {
        "kind": "loan",
        "amount": {"plus": [100, {"fact": "cost"}]},
        "form": ["cash", "voucher", "your_choice"],
        "pot": "pot",
        "repayable": True,
        "rate": "it follows the state rate",
        "rate_on": "2026-04-01",
        "extends_to": "a friend",
    }

    notes = money_of(made_rule(benefit=benefit), book=BOOK, on=TODAY).notes

    assert notes == (
        "How we work it out: £1 plus what it costs.",
        "How it comes: money or a voucher. You choose.",
        "The money comes out of: The big pot.",
        "You have to pay it back.",
        "It follows the state rate, as it was on 1 April 2026.",
        "It also covers a friend.",
    )
