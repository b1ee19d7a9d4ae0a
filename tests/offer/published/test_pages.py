"""A page of what councils published …"""

from datetime import UTC, datetime
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from localoffer.offer.published.actions import load_published_offers
from localoffer.offer.published.models import PublishedOffer
from localoffer.offer.published.queries import how_it_fits
from tests.browser_support import PHONE, OpenPage, assert_no_axe_findings
from tests.offer.published.making import OWN

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
PAGES = ("/published/", "/published/fit/", "/published/dorset/", "/published/lambeth/")


@pytest.fixture(name="loaded")
def loaded_(db: None) -> None:
    """Load our own data set."""
    load_published_offers(OWN, now=NOW)


def words(client: Client, address: str) -> str:
    """Return the words of the main part of a page."""
    soup = BeautifulSoup(client.get(address).content, "html.parser")
    main: Any = soup.find("main")
    return " ".join(main.get_text(" ").split())


def test_says_first_that_it_is_not_todays_rights(client: Client, loaded: None) -> None:
    for top in (words(client, address)[:500] for address in PAGES):
        assert "This does not say what you can get today." in top
        assert "published on or before 21 November 2026" in top
        assert "only a part" in top
        assert "may be out of date" in top


def missing_from_page(client: Client, offer: PublishedOffer) -> list[str]:
    """Return the rows of a council that its page does not show with a link to their source."""
    soup = BeautifulSoup(client.get(f"/published/{offer.slug}/").content, "html.parser")
    links = {link.get("href") for link in soup.find_all("a")}
    rows = list(offer.rows.all())
    return [row.key for row in rows if soup.find("h3", id=row.key) is None or row.source_url not in links]


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/published/", "/published/fit/"])
def test_stands_before_anything_is_loaded(client: Client, address: str) -> None:
    assert "Nothing has been loaded" in words(client, address)


def test_of_the_councils_lists_all_of_them(client: Client, loaded: None) -> None:
    page = client.get("/published/").content.decode()

    assert all(f"/published/{slug}/" in page for slug in PublishedOffer.objects.values_list("slug", flat=True))


def test_of_each_council_shows_each_row_with_its_source(client: Client, loaded: None) -> None:
    missing = [key for offer in PublishedOffer.objects.all() for key in missing_from_page(client, offer)]

    assert missing == []


def test_shows_both_of_two_sources_that_disagree(client: Client, loaded: None) -> None:
    page = words(client, "/published/southampton/")

    assert page.count("Another page of this council says something else. We show both.") == 2


def test_tells_not_offered_from_not_stated(client: Client, loaded: None) -> None:
    page = words(client, "/published/lambeth/")

    assert "The council says it does not give this." in page
    assert "The part we read gives no amount." in page


def test_says_where_an_age_is_not_clear(client: Client, loaded: None) -> None:
    assert "It does not say if the year when you are 25 counts." in words(client, "/published/devon/")


def test_of_the_fit_counts_what_is_kept(client: Client, loaded: None) -> None:
    fits = how_it_fits()

    page = words(client, "/published/fit/")

    assert f"Our program can read all of {fits.bearing_fully} of these" in page
    assert f"{100 * fits.bearing_fully / fits.bearing:.1f}%" in page


@pytest.mark.django_db
def test_of_no_council_is_not_found(client: Client) -> None:
    assert client.get("/published/nowhere/").status_code == 404


def test_asks_the_database_little(
    client: Client, loaded: None, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for address, queries in (("/published/", 2), ("/published/dorset/", 3), ("/published/fit/", 4)):
        with django_assert_num_queries(queries):
            client.get(address)


@pytest.mark.browser
def test_has_no_axe_findings_on_a_phone(site_address: str, browser_page: OpenPage) -> None:
    load_published_offers(OWN, now=NOW)
    page = browser_page(width=PHONE)

    for address in PAGES:
        page.goto(f"{site_address}{address}")

        assert_no_axe_findings(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE
    assert page.complaints == []
