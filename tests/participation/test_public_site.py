"""The pages of a council that has no offer here …"""

import re

import pytest
from django.test import Client

from tests.offer.making import made_council
from tests.participation.voice.making import Voice

pytestmark = pytest.mark.django_db
PAGES = ("have-your-say/", "you-said/", "pledges/", "groups/", "trials/")


@pytest.mark.parametrize("page", PAGES)
def test_lead_to_no_page_that_is_not_there(page: str) -> None:
    council = made_council("quietshire", is_demo=False)
    client = Client()

    shown = client.get(f"/{council.slug}/{page}").content.decode()

    leads = set(re.findall(r'href="(/[^"?#]*)', shown)) - {"/manifest.webmanifest"}
    assert f"/{council.slug}/have-your-say/" in leads
    for address in leads:
        if not address.startswith("/static/"):
            assert client.get(address).status_code == 200, address


def test_lead_to_the_offer_where_there_is_one(voice: Voice) -> None:
    shown = Client().get("/tarnbridge/pledges/").content.decode()

    assert "Everything we offer" in shown
