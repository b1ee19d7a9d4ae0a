"""The page that compares offers …"""

from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from localoffer.offer.comparing.actions import import_judgements
from localoffer.offer.comparing.forms import MOST_OTHERS
from tests.browser_support import OpenPage, assert_fits_its_width, assert_no_axe_findings
from tests.offer.comparing.making import HERE, NOW, another_offer, offer_here, pages_read

BOTH = f"/compare/?council={HERE}&others=eastmere"
JUDGED = b"""council,framework,care_leavers,overall,date,link
westmere,ilacs,outstanding,good,2025-06-13,https://reports.example.org/west
"""


@pytest.fixture(name="both")
def both_(db: None, tmp_path: Path) -> None:
    """Make the two invented councils."""
    offer_here()
    pages_read(tmp_path)


def words(client: Client, address: str, *, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status
    main: Any = BeautifulSoup(answer.content, "html.parser").find("main")
    return " ".join(main.get_text(" ").split())


def test_asks_first_whom_to_compare(both: None, client: Client) -> None:
    said = words(client, "/compare/")

    assert "Which council?" in said
    assert "Made up: its offer in force is here" in said
    assert "We read a part of its own pages" in said


def test_says_what_others_give_and_where_each_thing_is_from(both: None, client: Client) -> None:
    said = words(client, BOTH)

    assert "What others give and Tarnbridge Council does not" in said
    assert "Eastmere Council: Leaving care grant" not in said
    assert "Laptop or device Tarnbridge Council: Proposed. Eastmere Council: Laptop" in said
    assert "Not stated in its offer in force: Tarnbridge Council." in said
    assert "The figure for money to set up a first home is £3,000 on" in said
    assert "Tarnbridge Council, “Setting up home”: below it." in said


@pytest.mark.parametrize(
    ("query", "problem"),
    [
        ("others=eastmere", "Choose the council to compare"),
        (f"council={HERE}", "Choose at least one other council"),
        (f"council={HERE}&others={HERE}", "Choose at least one other council"),
        (f"council={HERE}&others=nowhere", "Select from these answers"),
        ("council=%00'--&others=eastmere", "Choose one from the list"),
    ],
)
def test_says_what_is_wrong_with_a_choice(both: None, client: Client, query: str, problem: str) -> None:
    assert problem in words(client, f"/compare/?{query}", status=400)


def test_compares_at_most_so_many(both: None, client: Client) -> None:
    slugs = [another_offer(f"mere-{number}") for number in range(MOST_OTHERS + 1)]

    said = words(client, f"/compare/?council={HERE}&others={'&others='.join(slugs)}", status=400)

    assert f"Choose at most {MOST_OTHERS} other councils" in said


def test_compares_with_all_that_are_judged_well(both: None, client: Client) -> None:
    another_offer("westmere")
    import_judgements(JUDGED, now=NOW)

    said = words(client, f"/compare/?council={HERE}&judged_well=yes")

    assert "Tarnbridge Council and another council" in said
    assert "Made-up judgement. Care leavers: Outstanding. Overall: Good." in said
    assert "13 June 2025" in said


def test_says_so_when_no_judgement_is_here(both: None, client: Client) -> None:
    said = words(client, BOTH)

    assert "No Ofsted judgement has been loaded here." in said
    assert "judged good or outstanding" not in words(client, "/compare/")


def test_takes_no_other_way_of_asking(client: Client) -> None:
    assert client.generic("POST", "/compare/").status_code in (403, 405)


@pytest.mark.parametrize("width", [320, 1200])
def test_reads_well_in_a_browser(
    transactional_db: None, tmp_path: Path, site_address: str, browser_page: OpenPage, width: int
) -> None:
    offer_here()
    pages_read(tmp_path)
    page = browser_page(width=width)

    for address in ("/compare/", BOTH, "/compare/?council=", "/search/", "/search/?q=laptop", "/search/?q=zzzz"):
        page.goto(site_address + address)
        assert_no_axe_findings(page)
        assert_fits_its_width(page)


def test_works_by_keyboard_without_scripts(
    transactional_db: None, tmp_path: Path, site_address: str, browser_page: OpenPage
) -> None:
    offer_here()
    pages_read(tmp_path)
    page = browser_page(width=320, javascript=False)

    page.goto(f"{site_address}/compare/")
    page.get_by_label("Which council?").select_option(label="Tarnbridge Council")
    page.get_by_label("Eastmere Council").check()
    page.get_by_role("button", name="Compare").press("Enter")
    region = page.get_by_role("region", name="Setting up home")
    region.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_timeout(500)

    assert page.get_by_role("heading", level=1).inner_text() == "Tarnbridge Council and another council"
    assert region.evaluate("part => part.scrollLeft") > 0
