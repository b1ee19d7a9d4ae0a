"""Every answer of the feed is valid by the schemas …"""

import json
from typing import Any

import jsonschema_rs
import pytest
from django.test import Client

from tests.offer.making import made_council, made_offer
from tests.offer.open_referral.making import CONTACT, made_big_offer, the_feed
from tests.offer.open_referral.shared import shared_file

pytestmark = pytest.mark.django_db
BASE = {
    "oruk-3.0": "https://openreferraluk.org/specifications/3.0/schema/",
    "hsds-3.0": "https://raw.githubusercontent.com/openreferral/specification/3.0/schema/",
}
ONE = {
    "/services": "service",
    "/organizations": "organization",
    "/service_at_locations": "service_at_location",
    "/taxonomies": "taxonomy",
    "/taxonomy_terms": "taxonomy_term",
}


@pytest.mark.parametrize("edition", ["oruk-3.0", "hsds-3.0"])
@pytest.mark.parametrize("path", list(ONE))
def test_of_the_standard_for_every_detail(client: Client, path: str, edition: str) -> None:
    valid = validator(edition, f"{ONE[path]}.json")
    made_big_offer(30)
    feed = the_feed(client)

    details = [feed.json(f"{path}/{one['id']}") for one in feed.all(path)]

    assert details
    assert [error.message for one in details for error in valid.iter_errors(one)] == []


@pytest.mark.parametrize("path", list(ONE))
@pytest.mark.parametrize("more", ["", "?full=true"])
def test_of_the_standard_for_every_page(client: Client, path: str, more: str) -> None:
    valid = validator("oruk-3.0", f"{ONE[path]}_list.json")
    made_big_offer(30)

    page = the_feed(client).json(f"{path}{more}")

    assert [error.message for error in valid.iter_errors(page)] == []


def test_of_the_standard_for_the_root(client: Client) -> None:
    made_offer(council=made_council(**CONTACT))

    root = the_feed(client).json("/")

    assert validator("oruk-3.0", "api_details.json").is_valid(root)


def test_of_the_standard_which_do_find_faults() -> None:
    faulty = {"id": "not-a-uuid", "name": "A", "status": "active", "email": "nobody"}

    errors = list(validator("oruk-3.0", "service.json").iter_errors(faulty))

    assert len(errors) == 2


def validator(edition: str, name: str) -> Any:
    """Return what checks data against a schema of the standard, formats included, without any network."""
    folder = shared_file(f"schemas/{edition}/schema")
    schemas = {
        path.name: without_odd_formats(json.loads(path.read_text("utf-8"))) for path in folder.glob("*.json")
    }
    registry = jsonschema_rs.Registry(
        [(f"{BASE[edition]}{file}", schema) for file, schema in schemas.items()], draft=jsonschema_rs.Draft202012
    )
    whole = {"$id": f"{BASE[edition]}of-{name}", "$ref": f"{BASE[edition]}{name}"}
    return jsonschema_rs.Draft202012Validator(whole, registry=registry, validate_formats=True)


def without_odd_formats(data: Any) -> Any:
    """Return a schema without what no validator knows: "datetime", and the example marked as constraints."""
    if isinstance(data, dict):
        return {
            key: without_odd_formats(value)
            for key, value in data.items()
            if not (key in ("format", "type") and value in ("datetime", "time", "HH:MM"))
        }
    return [without_odd_formats(item) for item in data] if isinstance(data, list) else data
