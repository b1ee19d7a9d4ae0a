"""A comparison …"""

from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from localoffer.offer.comparing.minimum import Against, Least, least_of
from localoffer.offer.comparing.queries import Comparison, compare, subjects
from localoffer.offer.comparing.things import Line, Said, Told
from localoffer.offer.law import national_book
from tests.offer.comparing.making import HERE, another_offer, offer_here, pages_read
from tests.offer.making import TODAY, made_rule
from tests.offer.published.making import row_data

pytestmark = pytest.mark.django_db


@pytest.fixture(name="both")
def both_(tmp_path: Path) -> None:
    """Make the two invented councils."""
    offer_here()
    pages_read(tmp_path)


def compared(*slugs: str) -> Comparison:
    every = subjects(on=TODAY)
    return compare([every[slug] for slug in slugs or (HERE, "eastmere")], on=TODAY)


def line(found: Comparison, key: str) -> Line:
    return next(one for one in found.by_item if one.key == key)


def least(found: Comparison) -> Least:
    held = least_of(line(found, "setting-up-home"), book=national_book(), on=TODAY)
    assert held is not None
    return held


def test_keeps_not_offered_not_stated_and_proposed_apart(both: None) -> None:
    found = compared()

    assert [cell.says for cell in line(found, "guarantor").cells] == [(Said.NOT_OFFERED,), (Said.OFFERED,)]
    assert [cell.says for cell in line(found, "laptop").cells] == [(Said.PROPOSED,), (Said.OFFERED,)]
    assert [cell.says for cell in line(found, "driving").cells] == [(Said.NOT_STATED,), (Said.NOT_OFFERED,)]
    assert [cell.says for cell in line(found, "leisure").cells] == [(Said.NOT_STATED,), (Said.PROPOSED,)]


def test_tells_the_two_kinds_of_source_apart(both: None) -> None:
    here, read = (cell.things[0] for cell in line(compared(), "setting-up-home").cells)

    assert (here.told, read.told) == (Told.IN_FORCE, Told.PUBLISHED)
    assert (here.figure, read.figure) == ("Up to £2,500 once", "£3,000 once")
    assert here.day == "Version 1, published 1 April 2026"
    assert read.day == "Seen by 21 November 2026. Undated"
    assert here.conditions == ("You are 18 or over",)
    assert read.link == "https://eastmere.example/care-leavers"


def test_shows_both_kinds_of_one_council_side_by_side(tmp_path: Path) -> None:
    offer_here()
    pages_read(tmp_path, gss_code={"code": f"X-{HERE}", "sure": True})

    found = compared(HERE)

    assert [thing.told for thing in line(found, "setting-up-home").cells[0].things] == [*Told]


def test_says_what_others_give_and_the_first_does_not(both: None) -> None:
    assert [one.title for one in compared().missing] == [
        "Guarantor, deposit and first rent",
        "Laptop or device",
        "Suitcase",
    ]
    assert [one.title for one in compared("eastmere", HERE).missing] == ["A night line"]


def test_holds_sums_against_the_figure_of_the_day(both: None) -> None:
    held = least(compared())

    assert held.pence == 300_000
    assert [one.against for one in held.held] == [Against.BELOW, Against.AT_LEAST]


def test_takes_a_sum_that_is_not_known_for_no_low_one(tmp_path: Path) -> None:
    offer_here()
    pages_read(tmp_path, row_data(id="suha", title="Setting up home"))

    assert [one.against for one in least(compared()).held] == [Against.BELOW, Against.UNTOLD]


def test_holds_no_extra_against_the_whole_sum(tmp_path: Path) -> None:
    offer_here()
    pages_read(tmp_path, row_data(id="suha-child", title="Setting up home: per child"))

    assert [one.council for one in least(compared()).held] == ["Tarnbridge Council"]


def test_keeps_sources_that_disagree_side_by_side(tmp_path: Path) -> None:
    says = [{"title": name, "sure": "S", "read_on": "2026-11-21", "says": name} for name in ("To 21", "To 25")]
    offer_here(made_rule("tax", title="Council tax", sources=says))
    row = row_data(id="council-tax", title="Council tax", conflicts_with="council-tax-2")
    pages_read(tmp_path, row, row_data(id="council-tax-2", title="Council tax again"))

    here, read = line(compared(), "council-tax").cells

    assert here.things[0].notes == ("The sources do not agree.", "To 21: To 21", "To 25: To 25")
    assert any("something else" in note for note in read.things[0].notes)
    assert len(read.things) == 2


def test_puts_an_entry_beside_those_like_it() -> None:
    offer_here()
    another_offer("west", rule_id="line", title="The night line")

    (one,) = (each for each in compared(HERE, "west").by_entry if each.title == "A night line")

    assert [cell.things[0].slug for cell in one.cells] == ["night-line", "line"]


def test_asks_the_database_no_more_for_more_councils(both: None) -> None:
    def queries(*slugs: str) -> int:
        compared(*slugs)
        with CaptureQueriesContext(connection) as counted:
            compared(*slugs)
        return len(counted)

    few = queries(HERE, "eastmere")
    others = [another_offer(f"mere-{number}") for number in range(4)]

    assert queries(HERE, "eastmere", *others) == few
