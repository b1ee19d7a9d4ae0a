"""The menu of a council's pages for everyone …"""

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from tests.offer.making import made_council

pytestmark = pytest.mark.django_db
MOST = 6  # more stand taller on a phone than what somebody came to read


def addresses_in(page: str, part: str) -> list[str]:
    soup = BeautifulSoup(Client().get(page).content, "html.parser")
    return [str(link["href"]) for link in soup.select(f"{part} a[href]")]


def test_is_short_enough_for_a_phone() -> None:
    made_council("tarnbridge")

    listed = addresses_in("/tarnbridge/have-your-say/", ".govuk-service-navigation__list")

    assert "/tarnbridge/have-your-say/" in listed
    assert len(listed) <= MOST


@pytest.mark.parametrize("place", ["you-said", "pledges", "groups", "trials"])
def test_leads_to_the_rest_by_way_of_having_a_say(place: str) -> None:
    made_council("tarnbridge")

    assert f"/tarnbridge/{place}/" in addresses_in("/tarnbridge/have-your-say/", "main")
    assert Client().get(f"/tarnbridge/{place}/").status_code == 200
