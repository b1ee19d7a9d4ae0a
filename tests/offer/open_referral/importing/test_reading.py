"""Reading a service …"""

import json
import re
from datetime import date
from typing import Any

import pytest

from localoffer.offer.open_referral.importing.gathering import gathered_from_file
from localoffer.offer.open_referral.importing.html import clean, is_safe_link, without_markup
from localoffer.offer.open_referral.importing.reading import Read, read_service
from localoffer.offer.open_referral.importing.tidying import without_empties
from tests.offer.open_referral.importing.a_feed import a_service
from tests.offer.open_referral.shared import shared_file

ON = date(2026, 11, 21)
FEED = "https://feed.example/api"


@pytest.mark.parametrize("field", ["email", "minimum_age", "cost_options", "url", "assured_date", "description"])
@pytest.mark.parametrize("nothing", [None, "", "  ", [], {}])
def test_takes_nothing_as_missing(field: str, nothing: Any) -> None:
    assert read(**{field: nothing}).said == read(**{field: None}).said


def test_keeps_words_and_safe_links_of_html() -> None:
    said = '<p>Call&nbsp;<a data-cke-saved-href="https://x.example" href="https://x.example" target="">us</a></p>'

    assert read(description=said).said["description"] == '<p>Call <a href="https://x.example">us</a></p>'


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<a href='javascript:alert(1)'>x</a>",
        "<a href='java\nscript:alert(1)'>x</a>",
        "<a href=' data:text/html,alert(1)'>x</a>",
        "[x](javascript:alert(1))",
        "![x](https://tracker.example/alert(1))",
        "<svg onload=alert(1)>",
        "<scr<script>ipt>alert(1)</script>",
        "<style>*{background:url(javascript:alert(1))}</style>",
        "<p style='x:alert(1)' onclick='alert(1)'>",
        "<javascript:alert(1)>",
        "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
        "<!--<script>alert(1)</script>-->",
    ],
)
def test_lets_no_harm_through(hostile: str) -> None:
    for said in (
        read(description=hostile),
        read(alert=hostile),
        read(schedules=[{"id": "1", "description": hostile}]),
    ):
        text = json.dumps(said.said)

        assert "alert(1)" not in text or "<" not in text
        assert "javascript:" not in text
        assert "onerror" not in text


def test_closes_every_tag() -> None:
    assert clean("<p><strong>One<ul><li>two") == "<p><strong>One<ul><li>two</li></ul></strong></p>"


def test_keeps_signs_that_are_no_markup() -> None:
    assert clean("5 < 6 & 7 > 6") == "5 &lt; 6 &amp; 7 &gt; 6"
    assert without_markup("<b>Tea</b><br>&amp; toast") == "Tea & toast"


@pytest.mark.parametrize(
    ("said", "status", "noted"),
    [("Active", "active", 0), ("DEFUNCT", "defunct", 0), ("open", "inactive", 1), (None, "inactive", 1)],
)
def test_takes_an_unknown_status_for_inactive(said: str | None, status: str, noted: int) -> None:
    found = read(status=said)

    assert found.said["status"] == status
    assert len([note for note in found.notes if "status" in note]) == noted


def test_keeps_an_id_that_is_no_uuid_and_makes_a_lasting_one() -> None:
    one, again, elsewhere = (
        read_service(a_service(1, id="bod-1234"), feed=feed, on=ON) for feed in (FEED, FEED, "x")
    )

    assert one.source_id == "bod-1234"
    assert one.service_id == again.service_id != elsewhere.service_id
    assert one.service_id.version == 5


@pytest.mark.parametrize(
    ("lower", "upper", "ages"),
    [
        ("16", 25.99, {"minimum_age": 16, "maximum_age": 25.99}),
        (0.5, None, {"minimum_age": 0.5}),
        (-1, 25, {"maximum_age": 25}),
        (30, 20, {}),
        ("old", True, {"maximum_age": 1}),
        ("nan", "inf", {}),
    ],
)
def test_takes_the_ages_that_make_sense(lower: Any, upper: Any, ages: dict[str, float]) -> None:
    said = read(minimum_age=lower, maximum_age=upper).said

    assert {key: said[key] for key in ("minimum_age", "maximum_age") if key in said} == ages


@pytest.mark.parametrize(
    ("north", "east", "kept"),
    [
        (52.1, -1.7, True),
        ("52.1", "-1.7", True),
        ("-1.7", "52.1", False),
        (0, 0, False),
        (100, 0, False),
        ("here", None, False),
    ],
)
def test_leaves_out_a_place_that_is_not_in_the_country(north: Any, east: Any, kept: bool) -> None:
    place = {"id": "1", "location_type": "physical", "latitude": north, "longitude": east}

    found = read(service_at_locations=[{"id": "2", "location": place}])

    assert ("latitude" in found.said["service_at_locations"][0]["location"]) == kept
    assert any("Where a place lies" in note for note in found.notes) != kept


@pytest.mark.parametrize(
    ("said", "note"),
    [
        ({"name": "Â£10 grant"}, "broken signs"),
        ({"assured_date": "2020-06-05"}, "over three months ago"),
        ({"assured_date": "2027-06-05"}, "lies ahead"),
        ({"assured_date": None}, "Nobody says"),
        ({"contacts": [{"id": "1", "name": "A. Persona"}]}, "names a contact"),
        ({"service_at_locations": [{"id": "1", "location": {"location_type": "physical"}}]}, "names a place"),
        ({"pc_metadata": {"a": 1}}, "pc_metadata"),
        ({"url": "javascript:alert(1)"}, "not a web address"),
        ({"email": "nobody"}, "not an e-mail address"),
        ({"organization": {"id": "another", "name": "Another"}}, "two different providers"),
    ],
)
def test_notes_what_a_person_should_look_at(said: dict[str, Any], note: str) -> None:
    assert any(note in one for one in read(**said).notes)


def test_keeps_broken_text_as_it_came() -> None:
    assert read(name="Â£10 grant").name == "Â£10 grant"


def test_brings_the_first_form_into_the_third() -> None:
    old = {
        "id": "5b0a2a38-0c1d-5e0a-9d1e-000000000001",
        "name": "Old",
        "status": "active",
        "organization": {"id": "7", "name": "Org", "url": "https://org.example"},
        "regular_schedules": [{"id": "1", "byday": "MO"}],
        "fundings": [{"id": "2", "source": "A grant"}],
        "eligibilitys": [{"eligibility": "Young people", "minimum_age": 16, "maximum_age": 24}],
        "service_taxonomys": [{"id": "3", "taxonomy": {"id": "t:1", "name": "Advice", "vocabulary": "ours"}}],
        "service_at_locations": [
            {"id": "4", "location": {"id": "5", "physical_addresses": [{"postal_code": "TB1 1AA"}]}}
        ],
        "reviews": [{"id": "6"}],
    }

    said = read_service(old, feed=FEED, on=ON).said

    assert (said["minimum_age"], said["maximum_age"]) == (16, 24)
    assert said["organization"]["website"] == "https://org.example"
    assert said["schedules"] == [{"id": "1", "byday": "MO"}]
    assert said["funding"] == [{"id": "2", "source": "A grant"}]
    assert said["attributes"][0]["taxonomy_term"] == {"id": "t:1", "name": "Advice", "taxonomy": "ours"}
    assert said["service_at_locations"][0]["location"]["addresses"] == [{"postal_code": "TB1 1AA"}]
    assert "reviews" not in said


def test_handles_every_quirk_as_is_expected() -> None:
    cases = json.loads(shared_file("samples/import-quirks.json").read_text("utf-8"))["cases"]

    found = {case["service"]["name"]: read_service(case["service"], feed=FEED, on=ON) for case in cases}

    assert len(found) == 14
    for one in found.values():
        assert without_empties(one.said) == one.said
    assert "<script" not in found["Markup"].said["description"]
    assert "javascript" not in found["Markup"].said["description"]
    assert '<a href="https://x.example">us</a>' in found["Markup"].said["description"]
    assert found["Case"].said["status"] == "active"
    assert found["Old"].said["status"] == "inactive"
    assert found["Numeric ids"].source_id == "bod-1234"
    assert (found["Ages"].said["minimum_age"], found["Ages"].said["maximum_age"]) == (16, 25.99)
    assert found["Phones"].said["contacts"][0]["phones"][0]["number"] == "01632 960002"
    assert found["Three point one"].said["additional_urls"][0]["url"] == "https://x.example/apply"
    assert "latitude" not in found["Nowhere"].said["service_at_locations"][0]["location"]
    assert any("names a contact" in note for note in found["Refuge"].notes)
    assert any("names a place" in note for note in found["Refuge"].notes)


def test_takes_every_service_of_a_real_page_of_the_first_form() -> None:
    gathered = gathered_from_file(shared_file("samples/bristol-oruk-1.0-page-1.json").read_bytes())

    found = [read_service(raw, feed=FEED, on=ON) for raw in gathered.services.values()]

    assert len(found) == 50
    assert all(one.said["name"] and without_empties(one.said) == one.said for one in found)
    assert any("broken signs" in note for one in found for note in one.notes)
    assert not any(re.search(r"<script|<[^>]*data-cke", json.dumps(one.said)) for one in found)


@pytest.mark.parametrize("address", ["https://a.example", "mailto:a@b.example", "tel:01632960001"])
def test_knows_a_safe_link(address: str) -> None:
    assert is_safe_link(address)


def read(**said: Any) -> Read:
    """Return how a service is read that says this."""
    return read_service(a_service(1, **said), feed=FEED, on=ON)
