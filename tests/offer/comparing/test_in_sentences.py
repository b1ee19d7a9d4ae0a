"""What a comparison of councils says in sentences …"""

from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from localoffer.offer.comparing.in_sentences import Other, Point, in_sentences
from localoffer.offer.comparing.queries import compare, subjects
from tests.browser_support import OpenPage, assert_fits_its_width, assert_no_axe_findings
from tests.offer.comparing.making import HERE, HOME, another_offer, offer_here, pages_read
from tests.offer.making import TODAY, made_rule

ASKED = f"/compare/sentences/?council={HERE}&others="


def against(other: str) -> Other:
    every = subjects(on=TODAY)
    [found] = in_sentences(compare([every[HERE], every[other]], on=TODAY))
    return found


def points(other: str) -> dict[str, Point]:
    return {one.key: one for one in against(other).points}


@pytest.mark.django_db
class TestPoints:
    """The points …"""

    def test_tell_how_a_figure_differs(self) -> None:
        offer_here()
        another_offer("westmere", rule_id="suha", benefit=HOME | {"amount": 300_000})

        [pair] = points("westmere")["setting-up-home"].pairs

        assert "The amount goes from £2,500 to £3,000." in [one.sentence for one in pair.told]
        assert (pair.mine.slug, pair.theirs.slug) == ("suha", "suha")

    def test_tell_how_a_condition_differs(self) -> None:
        age = {"age": {"from": 18, "until": 21}}
        offer_here()
        another_offer("westmere", rule_id="night-line", title="A night line", when=age)

        [point] = points("westmere").values()
        [pair] = point.pairs

        assert any(one.field == "when" for one in pair.told)

    def test_match_the_only_two_entries_of_one_item_whatever_they_are_called(self, tmp_path: Path) -> None:
        offer_here()
        pages_read(tmp_path)

        [pair] = points("eastmere")["setting-up-home"].pairs

        assert pair.theirs.title == "Leaving care grant"

    def test_say_nothing_where_only_one_council_speaks(self) -> None:
        offer_here()
        another_offer("westmere", rule_id="suha", benefit=HOME)

        assert set(points("westmere")) == {"setting-up-home"}

    def test_do_not_guess_which_of_several_belong_together(self) -> None:
        offer_here(made_rule("suha-increase", title="More for setting up home", benefit=HOME))
        another_offer("westmere", rule_id="leaving-care-grant", title="Leaving care grant", benefit=HOME)

        point = points("westmere")["setting-up-home"]

        assert point.pairs == ()
        assert point.left == (("Setting up home", "More for setting up home"), ("Leaving care grant",))

    def test_do_not_count_other_words_for_the_same_promise(self) -> None:
        offer_here()
        another_offer("westmere", rule_id="suha", title="Setting up home in Westmere", benefit=HOME)

        [pair] = points("westmere")["setting-up-home"].pairs

        assert pair.told == ()


def words(client: Client, address: str, *, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status
    main: Any = BeautifulSoup(answer.content, "html.parser").find("main")
    return " ".join(main.get_text(" ").split())


@pytest.mark.django_db
def test_stands_on_a_page_with_both_councils_named(client: Client, tmp_path: Path) -> None:
    offer_here()
    pages_read(tmp_path)

    said = words(client, f"{ASKED}eastmere")

    assert "Tarnbridge Council: Setting up home (In force here today. Offered)" in said
    assert "Eastmere Council: Leaving care grant (Published by the council; we read a part. Offered)" in said
    assert "The amount goes from £2,500 to £3,000." in said
    assert (
        f"{ASKED}eastmere".replace("&", "&amp;")
        in client.get(f"/compare/?council={HERE}&others=eastmere").content.decode()
    )


@pytest.mark.django_db
def test_says_what_is_wrong_with_a_choice(client: Client) -> None:
    offer_here()

    assert "Choose at least one other council" in words(client, ASKED.removesuffix("&others="), status=400)
    assert "Which council?" in words(client, "/compare/sentences/")


@pytest.mark.parametrize("width", [320, 1200])
def test_reads_well_in_a_browser(
    transactional_db: None, tmp_path: Path, site_address: str, browser_page: OpenPage, width: int
) -> None:
    offer_here(made_rule("suha-increase", title="More for setting up home", benefit=HOME))
    pages_read(tmp_path)
    another_offer("westmere", rule_id="suha", benefit=HOME)
    page = browser_page(width=width)

    page.goto(f"{site_address}{ASKED}eastmere&others=westmere")

    assert_no_axe_findings(page)
    assert_fits_its_width(page)
