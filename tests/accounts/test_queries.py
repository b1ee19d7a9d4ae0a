"""Finding councils …"""

import pytest

from localoffer.accounts import queries
from localoffer.accounts.actions import load_councils
from localoffer.accounts.models import Tier
from localoffer.offer.law import national_book
from tests.offer.making import made_council

pytestmark = pytest.mark.django_db


def test_lists_every_council_that_has_looked_after_children() -> None:
    load_councils(national_book().areas)

    names = [council.name for council in queries.councils_that_look_after_children()]

    assert len(names) == 153 + 2
    assert {"Hampshire", "Cumbria", "Isles of Scilly"} <= set(names)
    assert not {"Eastleigh", "Greater Manchester"} & set(names)


def test_lists_homes_by_district_and_not_by_county() -> None:
    load_councils(national_book().areas)

    names = {council.name for council in queries.councils_people_live_in()}

    assert {"Eastleigh", "Leeds"} <= names
    assert not {"Hampshire", "Cumbria", "Greater Manchester"} & names


def test_puts_invented_councils_first() -> None:
    made_council("alder", is_demo=False)
    made_council("yew")

    assert [council.slug for council in queries.councils_that_look_after_children()] == ["yew", "alder"]


def test_knows_what_lies_around_and_within_a_council() -> None:
    region = made_council("north", tier=Tier.COMBINED)
    county = made_council("moorshire", tier=Tier.COUNTY, body=region)
    district = made_council("lowmoor", tier=Tier.DISTRICT, county=county, body=region)

    assert queries.councils_around(district) == [county, region]
    assert queries.councils_within(county) == [district]


def test_says_when_there_is_no_such_council() -> None:
    assert queries.council("nowhere") is None
    assert queries.council_by_code("X-nowhere") is None
