"""Limits and other help …"""

from typing import Any

import pytest

from localoffer.offer.presenters.limits import Bearing, bearings_of, limits_of
from localoffer.rules.book import book_of
from localoffer.rules.rule import Relating
from tests.offer.making import made_rule

NATIONAL = made_rule("law", title="The law", publisher="england")
OWN = made_rule("train", title="Train fares")
NEAR = made_rule("county/bus", title="County bus", council="county")
BOOK = book_of(rules=[NATIONAL, OWN, NEAR])


@pytest.mark.parametrize(
    ("limit", "said"),
    [
        ({"kind": "times", "times": 1, "per": "lifetime"}, "Once in your life at most"),
        ({"kind": "times", "times": 2, "per": "year"}, "Twice each year at most"),
        ({"kind": "times", "times": 5}, "5 times at most"),
        ({"kind": "cap", "pence": 7500, "per": "year", "years": 3}, "At most £75 each year, for 3 years at most"),
        ({"kind": "first_only", "words": "your first claim"}, "Your first claim"),
        ({"kind": "first_only"}, "The first time only"),
        ({"kind": "capacity", "people": 12, "words": "ask early"}, "There is room for 12 people. Ask early"),
        ({"kind": "ends", "day": "2027-04-01"}, "It ends on 31 March 2027"),
        ({"kind": "backdated_to", "day": "2019-04-01"}, "It can go back to 1 April 2019"),
    ],
)
def test_are_told_in_a_sentence(limit: dict[str, Any], said: str) -> None:
    assert limits_of(made_rule(limits=[limit]), book=BOOK) == (said,)


@pytest.mark.parametrize(
    ("to", "href"),
    [("law", "/rules/law/"), ("train", "/town/offer/train/"), ("county/bus", "/county/offer/bus/")],
)
def test_lead_to_the_page_of_the_other(to: str, href: str) -> None:
    found = bearings_of(made_rule(relations=[{"how": "tops_up", "to": to}]), book=BOOK, at_home="town")

    assert found[0].href == href


@pytest.mark.parametrize("how", list(Relating))
def test_have_words_for_each_way_of_bearing(how: Relating) -> None:
    found = bearings_of(made_rule(relations=[{"how": how.value, "to": "train"}]), book=BOOK, at_home="town")

    assert found[0].words
    assert found[0].other == "Train fares"


def test_say_by_how_much_and_why() -> None:
    relation = {"how": "reduces", "to": "train", "by": 500, "words": "you pay the rest"}

    found = bearings_of(made_rule(relations=[relation]), book=BOOK, at_home="town")

    assert found[0].more == "By £5. You pay the rest"


def test_may_come_after_all_other_help() -> None:
    found = bearings_of(made_rule(relations=[{"how": "after_all_other_help"}]), book=BOOK, at_home="town")

    assert found == (Bearing(words="You get this only after all other help has been tried"),)
