"""Once others have taken over, everyone …"""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone

from localoffer.accounts.actions import name_successors
from localoffer.accounts.models import Council
from tests.governance.succession.making import ORDER, SECRET, Handover
from tests.offer.making import made_council, made_offer, made_rule

pytestmark = pytest.mark.django_db


def text_of(address: str, *, status: int = 200) -> str:
    answer = Client().get(address)
    assert answer.status_code == status
    return " ".join(BeautifulSoup(answer.content, "html.parser").get_text(" ").split())


def ended(slug: str = "tarnbridge", *, successors: tuple[Council, ...], days_ago: int = 0) -> Council:
    """Return a council with an offer that ended some days ago, or will end."""
    council = made_council(slug)
    made_offer(made_rule(council=slug), council=council)
    on = timezone.localdate() - timedelta(days=days_ago)
    return name_successors(council, successors=successors, on=on, source=ORDER, by=None, now=timezone.now())


def test_still_finds_the_old_record_and_who_has_the_duty() -> None:
    handover = Handover()

    page = text_of(f"/tarnbridge/decisions/{handover.decision.number}/")

    assert "Adopt the offer of Tarnbridge" in page
    assert "Greater Tarn took over from Tarnbridge." in page
    assert "See where to go now" in page


def test_finds_the_old_records_from_the_new_register_with_the_same_search() -> None:
    Handover()

    assert "Tarnbridge: 1 decision found" in text_of("/greater-tarn/decisions/?q=adopt")
    assert "Tarnbridge: 0 decisions found" in text_of("/greater-tarn/decisions/?q=zebra")
    page = BeautifulSoup(Client().get("/greater-tarn/decisions/?q=adopt").content, "html.parser")
    assert page.find("a", href="/tarnbridge/decisions/?q=adopt") is not None


def test_never_finds_what_the_old_council_had_not_published() -> None:
    Handover()

    for address in ("/greater-tarn/decisions/", "/greater-tarn/succession/", "/tarnbridge/succession/"):
        assert SECRET not in text_of(address)
    assert "0 decisions found" in text_of("/greater-tarn/decisions/?q=secret")


def test_reads_whose_offer_counts_until_the_new_one_is_there() -> None:
    new = made_council("greater-tarn")
    ended(successors=(new,))

    assert "The offer of Tarnbridge still counts, until Greater-Tarn has its own." in text_of(
        "/greater-tarn/succession/"
    )
    assert "The offer of Tarnbridge" in text_of("/greater-tarn/")
    assert "Greater-Tarn took over from Tarnbridge" in text_of("/tarnbridge/offer/")

    made_offer(made_rule("home-grant", council="greater-tarn"), council=new)
    assert "Greater-Tarn has an offer of its own now." in text_of("/tarnbridge/succession/")


def test_reads_of_each_where_one_was_split_or_several_joined() -> None:
    new, other = made_council("greater-tarn"), made_council("fell")
    ended(successors=(new, other))
    ended("moorfield", successors=(new,))

    assert "Fell and Greater-Tarn took over from Tarnbridge." in text_of("/tarnbridge/offer/")
    page = text_of("/greater-tarn/succession/")
    assert "The offer of Moorfield" in page
    assert "The offer of Tarnbridge" in page


def test_reads_of_it_beforehand_and_asks_the_old_council_until_then() -> None:
    ended(successors=(made_council("greater-tarn"),), days_ago=-10)

    page = text_of("/tarnbridge/succession/")

    assert "Greater-Tarn will take over from Tarnbridge." in page
    assert "Until then, ask Tarnbridge." in page
    assert text_of("/greater-tarn/succession/", status=404)
    assert text_of("/greater-tarn/", status=404)


def test_reads_whom_to_ask_now() -> None:
    ended(successors=(made_council("greater-tarn", contact_team="the care team", contact_phone="01632 960 001"),))

    assert "Ask the care team: 01632 960 001." in text_of("/tarnbridge/succession/")


def test_finds_no_such_page_of_a_council_that_goes_on() -> None:
    made_council()

    assert text_of("/tarnbridge/succession/", status=404)
