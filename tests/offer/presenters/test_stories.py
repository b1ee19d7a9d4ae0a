"""A worked example …"""

from typing import Any

import pytest

from localoffer.offer.law import national_book
from localoffer.offer.presenters.stories import Story, stories_of
from tests.offer.making import made_rule


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        ({"date_of_birth": "2006-05-01"}, "Your date of birth: 1 May 2006"),
        ({"home_kind": "private_rent"}, "Your home: a home rented from a private landlord"),
        ({"home_council": "E07000086"}, "The council area you live in: Eastleigh"),
        ({"moving_to_first_home": "yes"}, "You are setting up your first home of your own"),
        ({"moving_to_first_home": "no"}, "You are not setting up your first home of your own"),
        ({"left_care_on": "2024-03"}, "from 1 March 2024 to 31 March 2024"),
        ({"history": {"care": [{}, {}]}}, "A record with 2 times in care"),
        ({"claims": {"x": []}}, "Something was paid before"),
    ],
)
def test_tells_what_is_known(answers: dict[str, Any], told: str) -> None:
    assert told in " | ".join(story(answers=answers).facts)


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ({"outcome": "yes", "amount": 200000}, "Yes, £2,000"),
        ({"outcome": "yes", "amount": [0, 5000]}, "Yes, £0 to £50"),
        ({"outcome": "yes", "amount": [5000, None]}, "Yes, £50 or more"),
        ({"outcome": "no"}, "No"),
        ({"outcome": "person_decides"}, "A person decides"),
    ],
)
def test_tells_what_comes_of_it(said: dict[str, Any], outcome: str) -> None:
    assert story(**said).outcome == outcome


def test_tells_what_we_would_need_to_know() -> None:
    assert story(outcome="not_known", missing=["date_of_birth"]).because == "We need to know your date of birth"


def story(**said: Any) -> Story:
    example = {"name": "Somebody", "on": "2026-11-21", "answers": {}, "outcome": "yes"} | said
    return stories_of(made_rule(examples=[example]), book=national_book())[0]
