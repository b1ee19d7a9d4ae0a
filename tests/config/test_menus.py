"""The menu of a council's pages for everyone …"""

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils.module_loading import import_string

from localoffer.accounts.permissions import Act
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


@pytest.mark.parametrize("name", [*settings.WAITING, settings.IS_CARRIED, settings.CONSULTATION_MINIMUM])
def test_asks_of_a_higher_room_what_is_there_to_be_asked(name: str) -> None:
    assert callable(import_string(name))


@pytest.mark.parametrize("menu", settings.MENUS)
def test_names_acts_and_pages_that_there_are(menu: str) -> None:
    asked = ["tarnbridge", "money"] if menu in ("entry", "heading") else ["tarnbridge"]
    for act, _words, page in settings.MENUS[menu]:
        assert not act or Act(act)
        assert reverse(page, args=asked).startswith("/tarnbridge/")
