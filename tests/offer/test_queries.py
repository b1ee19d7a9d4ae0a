"""Finding an offer …"""

from datetime import date, timedelta

import pytest
from pytest_django import DjangoAssertNumQueries

from localoffer.accounts.models import Tier
from localoffer.offer import queries
from localoffer.offer.law import national_book
from tests.offer.making import PUBLISHED_AT, TODAY, made_council, made_offer, made_rule

pytestmark = pytest.mark.django_db


def test_gives_the_version_of_the_day() -> None:
    council = made_council()
    version = made_offer(council=council)
    published_on = PUBLISHED_AT.date()

    assert queries.offer_in_force(council, on=published_on) == version
    assert queries.offer_in_force(council, on=published_on - timedelta(days=1)) is None


def test_lists_a_council_from_the_day_on_which_its_offer_counts() -> None:
    made_council("without")
    made_offer()
    first_day = PUBLISHED_AT.date()

    found = {on: list(queries.councils_with_an_offer(on=on)) for on in (first_day - timedelta(days=1), first_day)}

    assert [[one.slug for one in councils] for councils in found.values()] == [[], ["tarnbridge"]]


def test_lists_invented_councils_first() -> None:
    for slug, invented in (("alder", False), ("yew", True)):
        made_offer(made_rule(council=slug), council=made_council(slug, is_demo=invented))

    assert [one.slug for one in queries.councils_with_an_offer(on=TODAY)] == ["yew", "alder"]


def test_gives_entries_in_order_and_one_by_its_name() -> None:
    council = made_council()
    version = made_offer(made_rule("train"), made_rule("bus"), council=council)

    assert [entry.slug for entry in queries.entries_of(version)] == ["train", "bus"]
    assert queries.entry(council, slug="bus", on=TODAY) == queries.entries_of(version).last()
    assert queries.entry(council, slug="tram", on=TODAY) is None


def test_leaves_out_headings_without_entries() -> None:
    version = made_offer(made_rule("bus"), made_rule("flat", heading="accommodation"))

    chapters = queries.chapters_of(version)

    assert [(chapter.heading.label, len(chapter.entries)) for chapter in chapters] == [
        ("Money", 1),
        ("Your home", 1),
    ]


def test_puts_national_law_and_every_publisher_around_in_one_book() -> None:
    region = made_council("north", tier=Tier.COMBINED)
    county = made_council("moorshire", tier=Tier.COUNTY, body=region)
    district = made_council("lowmoor", tier=Tier.DISTRICT, county=county)
    for council in (region, county, district):
        made_offer(made_rule(council=council.slug), council=council)

    book = queries.book_of(county, on=TODAY)

    own = [name for name in book.rules if name not in national_book().rules]
    assert own == ["bus-pass", "lowmoor/bus-pass", "north/bus-pass"]
    assert set(national_book().rules) < set(book.rules)
    assert book.areas["X-lowmoor"].within == ("X-moorshire", "england")


def test_adds_the_council_where_somebody_lives() -> None:
    council, home = made_council(), made_council("elsewhere")
    for one in (council, home):
        made_offer(made_rule(council=one.slug), council=one)

    assert "elsewhere/bus-pass" not in queries.book_of(council, on=TODAY).rules
    assert "elsewhere/bus-pass" in queries.book_of(council, on=TODAY, home=home).rules


def test_leaves_out_what_was_not_yet_published() -> None:
    council = made_council()
    made_offer(council=council)

    assert "bus-pass" not in queries.book_of(council, on=date(2026, 3, 1)).rules


def test_reads_a_book_once(django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    council = made_council()
    made_offer(council=council)
    first = queries.book_of(council, on=TODAY)

    with django_assert_max_num_queries(3):
        assert queries.book_of(council, on=TODAY) is first
