"""A search across councils …"""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from localoffer.offer.models import Version
from localoffer.offer.search.across import MOST_COUNCILS, MOST_OF_ONE, search_across
from localoffer.offer.search.searching import SearchTooLong, search
from tests.offer.making import made_council, made_offer, made_rule

pytestmark = pytest.mark.django_db


def offer_of(slug: str, *titles: str, **said: Any) -> Version:
    rules = [made_rule(title.lower().replace(" ", "-"), council=slug, title=title, **said) for title in titles]
    return made_offer(*rules, council=made_council(slug))


@pytest.fixture
def two() -> list[Version]:
    """Return two councils' offers: both give driving lessons, one stands behind a rent."""
    return [
        offer_of("eastmere", "Driving lessons", "Rent guarantee", summary="Ask us."),
        offer_of("westmere", "Money for driving", "Laptop", summary="Ask us."),
    ]


def found(versions: list[Version], asked: str) -> dict[str, list[str]]:
    groups = search_across(versions, asked=asked).groups
    return {group.version.offer.council.slug: [entry.slug for entry in group.entries] for group in groups}


def test_is_answered_council_by_council(two: list[Version]) -> None:
    assert found(two, "driving") == {"eastmere": ["driving-lessons"], "westmere": ["money-for-driving"]}


def test_leaves_out_councils_that_have_nothing(two: list[Version]) -> None:
    assert found(two, "laptop") == {"westmere": ["laptop"]}


def test_knows_the_same_words_and_slips_as_a_search_of_one(two: list[Version]) -> None:
    result = search_across(two, asked="drivng")

    assert result.read_as == (("drivng", "driving"),)
    assert found(two, "landlord") == {"eastmere": ["rent-guarantee"]}


def test_finds_in_each_council_what_a_search_there_finds(two: list[Version]) -> None:
    for asked in ("driving", "laptop", "guarantor", "£20", "zzzz"):
        across = found(two, asked)
        for version in two:
            alone = [entry.slug for entry in search(version, asked=asked).entries]
            assert across.get(version.offer.council.slug, []) == alone


def test_takes_no_word_for_a_slip_that_one_council_has(two: list[Version]) -> None:
    drivel = offer_of("northmere", "Drivin club")

    result = search_across([*two, drivel], asked="drivin")

    assert result.read_as == ()
    assert [group.version for group in result.groups] == [drivel]


def test_prefers_an_entry_with_every_word_anywhere() -> None:
    versions = [offer_of("eastmere", "Green hat"), offer_of("westmere", "Green kite")]

    assert found(versions, "green kite") == {"westmere": ["green-kite"]}
    assert search_across(versions, asked="hat kite").fits_in_part


def test_shows_the_best_of_each_council_and_counts_the_rest() -> None:
    version = offer_of("eastmere", *(f"Bus pass {number}" for number in range(MOST_OF_ONE + 3)))

    result = search_across([version], asked="bus")

    assert len(result.groups[0].entries) == MOST_OF_ONE
    assert result.groups[0].count == result.entries == MOST_OF_ONE + 3


def test_shows_so_many_councils_a_page() -> None:
    versions = [offer_of(f"mere-{number:02}", "Bus pass") for number in range(MOST_COUNCILS + 1)]

    first, last, beyond = (search_across(versions, asked="bus", page=page) for page in (1, 2, 99))

    assert [len(page.groups) for page in (first, last, beyond)] == [MOST_COUNCILS, 1, 1]
    assert (first.pages, beyond.page, first.councils) == (2, 2, MOST_COUNCILS + 1)


@pytest.mark.parametrize("asked", ["", "!!!", "\x00", "zzzzqqqq", 'x" OR "y', "%s", "NEAR(a b)", "🙂"])
def test_is_safe_and_may_find_nothing(two: list[Version], asked: str) -> None:
    assert search_across(two, asked=asked).groups == ()


def test_refuses_more_than_it_can_hold(two: list[Version]) -> None:
    with pytest.raises(SearchTooLong):
        search_across(two, asked="a" * 201)


def test_page_shows_what_was_found_with_its_council(two: list[Version], client: Client) -> None:
    answer = client.get("/search/", {"q": "driving"})

    said = answer.content.decode()
    assert answer.status_code == 200
    assert "/eastmere/offer/driving-lessons/" in said
    assert "/westmere/offer/money-for-driving/" in said


def test_page_looks_only_in_what_is_in_force(client: Client) -> None:
    version = offer_of("eastmere", "Driving lessons")
    made_offer(made_rule("laptop", council="eastmere"), council=version.offer.council)

    assert "We found nothing" in client.get("/search/", {"q": "driving"}).content.decode()


@pytest.mark.parametrize("page", ["0", "-1", "x", "9" * 50, "²", ""])
def test_page_takes_any_page_number(two: list[Version], client: Client, page: str) -> None:
    assert client.get("/search/", {"q": "driving", "page": page}).status_code == 200


def test_page_refuses_too_long_a_question_kindly(client: Client) -> None:
    answer = client.get("/search/", {"q": "a" * 201})

    assert answer.status_code == 400
    assert "Use fewer words" in answer.content.decode()


def test_page_asks_the_database_no_more_for_more_councils(two: list[Version], client: Client) -> None:
    def queries() -> int:
        client.get("/search/", {"q": "driving"})
        with CaptureQueriesContext(connection) as counted:
            client.get("/search/", {"q": "driving"})
        return len(counted)

    few = queries()
    for number in range(5):
        offer_of(f"mere-{number}", "Driving lessons")

    assert queries() == few
