"""The public pages of deciding …"""

import pytest
from django.test import Client

from localoffer.governance.public_site import NOTICE, public_site
from tests.offer.making import made_council, made_offer, made_rule

pytestmark = pytest.mark.django_db


def test_say_so_where_a_council_is_only_told_of_from_the_public_record() -> None:
    council = made_council("ashmoor", is_demo=False)

    page = Client().get("/ashmoor/decisions/").content.decode()

    assert NOTICE in page
    assert "/ashmoor/offer/" not in page
    assert [link.text for link in public_site(council).navigation] == ["How it was decided", "Decisions"]


def test_are_the_councils_own_where_it_keeps_its_offer_here() -> None:
    council = made_council("beechmoor", is_demo=False)
    made_offer(made_rule("bus-pass", council="beechmoor"), council=council)

    assert NOTICE not in Client().get("/beechmoor/decisions/").content.decode()
    assert public_site(council).home == "/beechmoor/"
