"""The feed as tables …"""

import csv
import io
import json
from zipfile import ZipFile

import pytest
from django.test import Client

from localoffer.offer.open_referral.tables import safe_cell
from tests.offer.making import made_council, made_offer, made_rule
from tests.offer.open_referral.making import CONTACT, made_big_offer, the_feed

pytestmark = pytest.mark.django_db


def test_holds_every_service_and_all_that_it_names(client: Client) -> None:
    made_big_offer(30)

    tables = tables_of(client)

    ids = {name: {row["id"] for row in rows} for name, rows in tables.items()}
    assert ids["services"] == {one["id"] for one in the_feed(client).all("/services")}
    assert {row["organization_id"] for row in tables["services"]} <= ids["organizations"]
    assert {row["taxonomy_term_id"] for row in tables["attributes"]} <= ids["taxonomy_terms"]
    assert {row["location_id"] for row in tables["service_at_location"]} == ids["locations"]
    assert {row["contact_id"] for row in tables["phones"]} == ids["contacts"]


def test_names_each_thing_once(client: Client) -> None:
    made_big_offer(30)

    tables = tables_of(client)

    assert [name for name, rows in tables.items() if len(rows) != len({row["id"] for row in rows})] == []


def test_is_described_column_by_column(client: Client) -> None:
    made_offer(council=made_council(**CONTACT))
    package = zip_of(client)

    said = json.loads(package.read("datapackage.json"))

    assert {one["path"] for one in said["resources"]} == {
        name for name in package.namelist() if name.endswith(".csv")
    }
    for one in said["resources"]:
        heading = package.read(one["path"]).decode().splitlines()[0]
        assert heading.split(",") == [field["name"] for field in one["schema"]["fields"]]


def test_lets_no_spreadsheet_run_a_cell(client: Client) -> None:
    made_offer(made_rule(title="=HYPERLINK(1)"), council=made_council(**CONTACT))

    assert [row["name"] for row in tables_of(client)["services"]] == ["'=HYPERLINK(1)"]


def test_leaves_numbers_as_they_are() -> None:
    assert [safe_cell(value) for value in (-1.5, 7, "-1", "@a", "plain", "")] == [
        -1.5,
        7,
        "'-1",
        "'@a",
        "plain",
        "",
    ]


def zip_of(client: Client) -> ZipFile:
    """Return the zip of tables."""
    _, headers, body = the_feed(client).get("/data-package.zip")
    assert headers["Content-Type"] == "application/zip"
    return ZipFile(io.BytesIO(body))


def tables_of(client: Client) -> dict[str, list[dict[str, str]]]:
    """Return the rows of each table, by the table's name."""
    package = zip_of(client)
    names = [name for name in package.namelist() if name.endswith(".csv")]
    return {name[:-4]: list(csv.DictReader(io.StringIO(package.read(name).decode()))) for name in names}
