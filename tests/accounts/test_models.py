"""A council …"""

import pytest
from django.db import IntegrityError, transaction

from localoffer.accounts.models import Tier
from tests.offer.making import made_council

pytestmark = pytest.mark.django_db


def test_lies_in_a_county_only_when_it_is_a_district() -> None:
    county = made_council("moorshire", tier=Tier.COUNTY)

    with pytest.raises(IntegrityError), transaction.atomic():
        made_council("town", tier=Tier.UNITARY, county=county)


def test_has_a_kind_the_database_knows() -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        made_council("town", tier="parish")


def test_calls_its_young_people_what_they_prefer() -> None:
    assert made_council("one").people == "care leavers"
    assert made_council("two", preferred_word="care_experienced").people == "care-experienced young people"
