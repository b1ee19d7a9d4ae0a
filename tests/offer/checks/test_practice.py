"""The picture of practice…"""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from localoffer.offer.checks.picture import Measure, Practice, SeenOffer, SeenRow
from localoffer.offer.checks.practice import practice_in
from localoffer.offer.checks.published import practice
from localoffer.offer.law import national_book
from localoffer.offer.published.actions import load_published_offers
from localoffer.rules.rule import Rule
from tests.browser_support import PHONE, OpenPage, assert_no_axe_findings
from tests.offer.checks.making import altered, whole_rule
from tests.offer.published.making import OWN

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
ADDRESS = "/published/checks/"


@pytest.fixture(name="loaded")
def loaded_(db: None) -> None:
    """Load the published offers of our own data set."""
    load_published_offers(OWN, now=NOW)


def seen(slug: str, *rules: Rule | None, dated: str = "1 April 2026", **said: Any) -> SeenOffer:
    """Return an invented council's published offer."""
    rows = tuple(
        SeenRow(
            key=f"row-{number}",
            heading="health",
            title="A thing",
            rule=rule,
            condition_keys=said.get("keys", frozenset()),
            loose_ages=said.get("loose", False),
        )
        for number, rule in enumerate(rules)
    )
    return SeenOffer(
        slug=slug, council=slug.title(), code=f"X-{slug}", seen_on=date(2026, 11, 21), dated=dated, rows=rows
    )


def measure(found: Practice, key: str) -> Measure:
    """Return one measure of a picture."""
    return next(each for each in found.measures if each.key == key)


def test_gives_each_figure_with_what_it_is_a_share_of() -> None:
    silent = altered(whole_rule("silent"), how_to_get=None)
    refused = altered(whole_rule("refused", benefit={"kind": "not_offered"}), how_to_get=None)

    found = practice_in(
        [seen("one", whole_rule(), silent, refused), seen("two", whole_rule())], book=national_book()
    )

    told = measure(found, "how-to-get")
    assert (told.found, told.looked_at, told.councils, told.councils_looked_at) == (1, 3, 1, 2)
    assert [(case.slug, case.row) for case in told.cases] == [("one", "row-1")]


def test_counts_what_could_not_be_written_as_a_rule_and_looks_at_it_no_further() -> None:
    found = practice_in([seen("one", None, whole_rule())], book=national_book())

    assert (found.rows, found.without_rule) == (2, 1)
    assert measure(found, "how-to-get").looked_at == 1


def test_counts_open_ages_among_the_rows_that_name_one() -> None:
    loose = seen("one", whole_rule(), keys=frozenset({"age_until"}), loose=True)
    clear = seen("two", whole_rule(), keys=frozenset({"age_until_birthday"}))
    without = seen("three", whole_rule())

    told = measure(practice_in([loose, clear, without], book=national_book()), "open-age")

    assert (told.found, told.looked_at) == (1, 2)


@pytest.mark.parametrize(("dated", "found"), [("", 1), ("Undated", 1), ("Updated 21 May 2021", 0)])
def test_counts_offers_without_a_date(dated: str, found: int) -> None:
    told = measure(practice_in([seen("one", whole_rule(), dated=dated)], book=national_book()), "undated")

    assert (told.found, told.looked_at, told.counts) == (found, 1, "councils")


def test_names_what_is_not_measured_and_why() -> None:
    unfit = dict(practice_in([], book=national_book()).unfit)

    assert unfit["A child of 9 to 11 can read it"] == "The summaries are in our own words, not the council’s."


def test_of_54_offers_counts_no_more_than_there_is(loaded: None) -> None:
    found = practice()

    assert (found.councils, found.rows) == (54, 497)
    for each in found.measures:
        assert each.found == len(each.cases) <= each.looked_at <= found.rows
        assert each.councils <= each.councils_looked_at <= 54


def test_of_54_offers_finds_what_others_counted_by_hand(loaded: None) -> None:
    refused, undated, ended = (measure(practice(), key) for key in ("instead", "undated", "ended"))

    assert refused.looked_at == 14
    assert undated.found == 24
    assert {case.slug for case in ended.cases} == {"lincolnshire", "southampton", "southwark"}


def test_is_a_page_and_the_same_as_data(client: Client, loaded: None) -> None:
    soup = BeautifulSoup(client.get(ADDRESS).content, "html.parser")
    told = client.get(f"{ADDRESS}data.json").json()

    main: Any = soup.find("main")
    words = " ".join(main.get_text(" ").split())
    assert "This does not say what you can get today." in words[:500]
    for each in told["measures"]:
        assert f"{each['name']} {each['found']} of {each['looked_at']} {each['counts']}" in words
    for address in {link["href"] for link in main.select("details a")}:
        assert client.get(address.partition("#")[0]).status_code == 200


def test_shows_each_case_with_a_link_to_its_row(client: Client, loaded: None) -> None:
    soup = BeautifulSoup(client.get(ADDRESS).content, "html.parser")

    linked = {link["href"] for link in soup.select("main details a")}

    assert "/published/lambeth/#clothing" in linked
    row = BeautifulSoup(client.get("/published/lambeth/").content, "html.parser").find(id="clothing")
    assert row is not None


@pytest.mark.django_db
def test_stands_before_anything_is_loaded(client: Client) -> None:
    assert "Nothing has been loaded" in client.get(ADDRESS).content.decode()


@pytest.mark.browser
def test_has_no_axe_findings_on_a_phone(site_address: str, browser_page: OpenPage) -> None:
    load_published_offers(OWN, now=NOW)
    page = browser_page(width=PHONE)

    page.goto(f"{site_address}{ADDRESS}")

    assert_no_axe_findings(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE
    page.locator("summary").first.press("Enter")
    assert_no_axe_findings(page)
    assert page.complaints == []
