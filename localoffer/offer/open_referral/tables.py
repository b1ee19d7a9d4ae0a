"""Writes the whole feed as tables: one CSV file for each kind of thing, zipped with what describes them."""

import csv
import json
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TextIO
from zipfile import ZIP_DEFLATED, ZipFile

import msgspec

from localoffer.offer.open_referral.addresses import with_site
from localoffer.offer.open_referral.giving import listed_text, moment_text
from localoffer.offer.open_referral.models import FeedOrganization, FeedService
from localoffer.offer.open_referral.taxonomies import TAXONOMIES, taxonomy_json, term_json, terms

AT_ONCE = 500
STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")
COLUMNS: dict[str, str] = {
    "organizations": "id name description email website uri",
    "organization_identifiers": "id organization_id identifier_type identifier",
    "services": "id organization_id name description url email status application_process eligibility_description "
    "minimum_age maximum_age assured_date assurer_email alert last_modified",
    "service_areas": "id service_id name uri",
    "attributes": "id link_id taxonomy_term_id link_type link_entity",
    "contacts": "id service_id name email",
    "phones": "id contact_id number description",
    "schedules": "id service_id freq interval byday description opens_at closes_at",
    "required_documents": "id service_id document",
    "service_at_location": "id service_id location_id",
    "locations": "id location_type url name latitude longitude",
    "addresses": "id location_id address_1 city state_province postal_code country address_type",
    "accessibility": "id location_id description",
    "taxonomies": "id name description uri version",
    "taxonomy_terms": "id code name description parent_id taxonomy taxonomy_id term_uri",
}
WHOLE, NUMBERS = frozenset({"minimum_age", "maximum_age", "interval"}), frozenset({"latitude", "longitude"})
SAFE = (
    "A cell of words that starts with =, +, - or @ has a ' before it, so that no spreadsheet runs it. "
    "Numbers are as they are."
)

Row = dict[str, Any]


def data_package(*, site: str) -> Iterator[bytes]:
    """Return the zip of all tables, a piece at a time. It is written to disk first, never held whole."""
    # The folder goes as soon as the file is open; the open file lasts until it has been sent.
    with tempfile.TemporaryDirectory() as folder:
        _write_tables(Path(folder), site=site)
        whole = Path(folder) / "package.zip"
        with ZipFile(whole, "w", ZIP_DEFLATED) as package:
            package.writestr("datapackage.json", json.dumps(_description(), indent=1))
            for name in COLUMNS:
                package.write(Path(folder) / f"{name}.csv", f"{name}.csv")
        with whole.open("rb") as file:
            while piece := file.read(1 << 16):
                yield piece


def safe_cell(value: Any) -> Any:
    """Return a cell that a spreadsheet shows as it is: words that look like a formula get a ' in front."""
    return f"'{value}" if isinstance(value, str) and value.startswith(STARTS_A_FORMULA) else value


def _write_tables(folder: Path, *, site: str) -> None:
    files = {name: (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") for name in COLUMNS}
    try:
        writers = {name: _writer(file, name) for name, file in files.items()}
        seen: set[tuple[str, str]] = set()
        for name, row in _rows(site):
            if (name, row["id"]) not in seen:
                writers[name].writerow({key: safe_cell(value) for key, value in row.items()})
            # Only places and terms come again and again; to remember the rest would take memory for nothing.
            if name in ("locations", "addresses", "accessibility"):
                seen.add((name, row["id"]))
    finally:
        for file in files.values():
            file.close()


def _writer(file: TextIO, name: str) -> "csv.DictWriter[str]":
    writer = csv.DictWriter(file, COLUMNS[name].split(), extrasaction="ignore")
    writer.writeheader()
    return writer


def _rows(site: str) -> Iterator[tuple[str, Row]]:
    for text in (
        FeedOrganization.objects.order_by("id").values_list("said", flat=True).iterator(chunk_size=AT_ONCE)
    ):
        one = msgspec.json.decode(with_site(text, site=site))
        yield "organizations", one
        yield from (("organization_identifiers", row) for row in one.get("organization_identifiers", ()))
    for service in FeedService.objects.select_related("organization").order_by("id").iterator(chunk_size=AT_ONCE):
        yield from _of_service(service, site=site)
    for taxonomy in TAXONOMIES:
        yield "taxonomies", _sited(taxonomy_json(taxonomy), site=site)
    for term in terms().values():
        yield "taxonomy_terms", _sited(term_json(term), site=site)


def _of_service(service: FeedService, *, site: str) -> Iterator[tuple[str, Row]]:
    one = msgspec.json.decode(with_site(listed_text(service), site=site))
    yield "services", one | {"last_modified": moment_text(service.modified_at)}
    nested = msgspec.json.decode(with_site(service.nested, site=site))
    for name in ("service_areas", "attributes", "schedules", "required_documents", "contacts"):
        yield from ((name, row) for row in nested.get(name, ()))
    for contact in nested.get("contacts", ()):
        yield from (("phones", row) for row in contact.get("phones", ()))
    for link in nested.get("service_at_locations", ()):
        yield "service_at_location", link
        yield "locations", link["location"]
        for name in ("addresses", "accessibility"):
            yield from ((name, row) for row in link["location"].get(name, ()))


def _sited(row: Row, *, site: str) -> Row:
    found: Row = msgspec.json.decode(with_site(msgspec.json.encode(row).decode(), site=site))
    return found


def _description() -> Row:
    return {
        "profile": "tabular-data-package",
        "name": "local-offers-open-referral-uk",
        "title": "Local offers to care leavers, as Open Referral UK 3.0 tables",
        "description": SAFE,
        "resources": [_resource(name) for name in COLUMNS],
    }


def _resource(name: str) -> Row:
    return {
        "profile": "tabular-data-resource",
        "name": name,
        "path": f"{name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {
            "primaryKey": "id",
            "fields": [{"name": column, "type": _type(column)} for column in COLUMNS[name].split()],
        },
    }


def _type(column: str) -> str:
    return "integer" if column in WHOLE else "number" if column in NUMBERS else "string"
