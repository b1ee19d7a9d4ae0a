"""A filter of the feed …"""

import pytest
from django.test import Client

from localoffer.accounts.models import Council, Tier
from localoffer.offer.open_referral.models import Postcode, ServicePlace
from tests.offer.making import made_council, made_offer, made_rule
from tests.offer.open_referral.making import CONTACT, the_feed

pytestmark = pytest.mark.django_db
HUB = {"address": "1 Invented Road", "town": "Tarnbridge", "county": "Tarnshire", "postcode": "TB1 1AA"}


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("minimum_age=17", {"Child", "Young", "Anyone"}),
        ("minimum_age=21", {"Young", "Anyone"}),
        ("minimum_age=24", {"Young", "Anyone"}),
        ("minimum_age=24.9", {"Young", "Anyone"}),
        ("minimum_age=25", {"Anyone"}),
        ("maximum_age=17", {"Child", "Anyone"}),
        ("maximum_age=18", {"Child", "Young", "Anyone"}),
        ("minimum_age=19&maximum_age=20", {"Young", "Anyone"}),
    ],
)
def test_of_ages_gives_what_somebody_of_that_age_can_use(client: Client, asked: str, found: set[str]) -> None:
    made_offer(
        made_rule("child", when={"age": {"from": 16, "until": 18}}, examples=[]),
        made_rule("young", when={"age": {"from": 18, "until": 25}}, examples=[]),
        made_rule("anyone", when={"fact": "ever_in_care", "is": "yes"}, examples=[]),
        council=made_council(**CONTACT),
    )

    assert {one["name"] for one in the_feed(client).all(f"/services?{asked}")} == found


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        ("day=MO", 1),
        ("day=FR,MO", 1),
        ("day=SA", 0),
        ("day=MO,SA", 0),
        ("start_time=16:59", 1),
        ("start_time=17:00", 0),
        ("end_time=09:00", 1),
        ("end_time=08:59", 0),
        ("day=TU&start_time=10:00&end_time=11:00", 1),
    ],
)
def test_of_times_gives_what_can_be_reached_then(client: Client, asked: str, count: int) -> None:
    made_offer(council=made_council(**CONTACT))

    assert len(the_feed(client).all(f"/services?{asked}")) == count


def test_of_times_leaves_out_what_gives_no_hours(client: Client) -> None:
    made_offer(council=made_council(**{**CONTACT, "contact_hours": "Ring and see"}))
    feed = the_feed(client)

    assert feed.all("/services?day=MO") == []
    assert "byday" not in feed.all("/services?full=true")[0]["schedules"][0]


def test_of_a_postcode_gives_what_covers_it(client: Client) -> None:
    county = made_council("shire", tier=Tier.COUNTY, **CONTACT)
    made_council("town", tier=Tier.DISTRICT, county=county)
    made_offer(made_rule(council="shire"), council=county)
    made_offer(made_rule("gym", council="far"), council=made_council("far", **CONTACT))
    Postcode.objects.create(postcode="TB11AA", area="X-town", latitude=52.0, longitude=-1.0)

    found = the_feed(client).all("/service_at_locations?postcode=tb1%201aa")

    assert [one["service"]["name"] for one in found] == ["Bus pass"]


@pytest.mark.parametrize(("metres", "names"), [(1_000, {"online"}), (2_000, {"online", "Hub"})])
def test_of_a_distance_counts_metres_from_the_middle_of_the_postcode(
    client: Client, metres: int, names: set[str]
) -> None:
    made_offer(council=with_a_hub(latitude=52.0, longitude=-1.0))
    # 0.01 of a degree to the north is 1,112 metres.
    Postcode.objects.create(postcode="TB12BB", area="X-tarnbridge", latitude=52.01, longitude=-1.0)

    found = the_feed(client).all(f"/service_at_locations?postcode=TB12BB&proximity={metres}")

    assert {"online" if one["location"]["location_type"] == "virtual" else "Hub" for one in found} == names


@pytest.mark.parametrize(
    "asked",
    [
        "services?minimum_age=x",
        "services?minimum_age=30&maximum_age=20",
        "services?day=someday",
        "services?start_time=25:00",
        "services?start_time=12:00&end_time=11:00",
        "services?modified_after=yesterday",
        "services?organization_id=7",
        "services?full=perhaps",
        "services?format=xml",
        "services?per_page=1000000",
        "services?page=100000000000000000000",
        "services?search=%00",
        f"services?search={'a' * 201}",
        "organizations?format=ndjson",
        "organizations?full=true&per_page=11",
        "service_at_locations?postcode=nowhere",
        "service_at_locations?postcode=ZZ11ZZ",
        "service_at_locations?proximity=100",
        "taxonomy_terms?top_only=maybe",
    ],
)
def test_that_cannot_be_read_is_refused_by_name(client: Client, asked: str) -> None:
    response = client.get(f"/api/oruk/v3/{asked}")

    error = response.json()["error"]
    assert (response.status_code, error["status"]) == (400, 400)
    assert error["parameter"] in asked


@pytest.mark.parametrize(
    "moment",
    [
        "2026-04-01",
        "2026-04-01T09:00:00Z",
        "2026-04-01T10:00:00+01:00",
        "2026-04-01T10:00:00",
        "2026-04-01T09:00:00.000Z",
    ],
)
def test_of_changes_takes_moments_in_every_usual_form(client: Client, moment: str) -> None:
    made_offer(council=made_council(**CONTACT))

    assert len(the_feed(client).all(f"/services?modified_after={moment}")) == 1


def test_of_terms_takes_an_id_an_address_and_a_short_name(client: Client) -> None:
    made_offer(made_rule(), made_rule("gym", heading="health"), council=made_council(**CONTACT))
    feed = the_feed(client)
    term = next(one for one in feed.all("/taxonomy_terms") if one["code"] == "headings:health")

    for name in (term["id"], term["term_uri"], term["code"]):
        assert [one["name"] for one in feed.all(f"/services?taxonomy_term_id={name}")] == ["Gym"]


def test_of_a_parent_gives_the_terms_right_under_it(client: Client) -> None:
    feed = the_feed(client)
    every = feed.all("/taxonomy_terms")
    top = [one for one in every if "parent_id" not in one]

    below = feed.all(
        f"/taxonomy_terms?parent_id={next(one['id'] for one in top if one['code'] == 'headings:in-the-law')}"
    )

    assert {one["code"].partition(":")[2] for one in below} == {
        *("health", "relationships", "education", "employment", "accommodation", "participation")
    }
    assert {one["id"] for one in feed.all("/taxonomy_terms?top_only=true")} == {one["id"] for one in top}


def test_finds_words_however_they_are_typed(client: Client) -> None:
    made_offer(made_rule("cafe", title="Café  Naïve"), council=made_council(**CONTACT))
    feed = the_feed(client)

    for words in ("cafe", "CAFÉ", "naive+cafe", "café"):
        assert len(feed.all(f"/services?search={words}")) == 1, words
    assert feed.all("/services?search=caf%25") == []


def test_shows_a_real_place_with_its_address(client: Client) -> None:
    made_offer(council=with_a_hub(latitude=52.0, longitude=-1.0))

    one = the_feed(client).all("/services?full=true")[0]

    place = one["service_at_locations"][1]["location"]
    assert (place["location_type"], place["addresses"][0]["postal_code"]) == ("physical", "TB1 1AA")


def with_a_hub(*, latitude: float, longitude: float) -> Council:
    """Return a council that gives its bus pass at a hub, too."""
    council = made_council(**CONTACT)
    ServicePlace.objects.create(
        council=council, slug="bus-pass", name="Hub", latitude=latitude, longitude=longitude, **HUB
    )
    return council
