"""
Reads a whole feed, every page and every detail, and returns what it does wrong. Our own reading of the standard.

Nothing is sampled. `Feed.get` takes an address below the feed's root and returns a status, headers and a body.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

Answer = tuple[int, Mapping[str, str], bytes]
Json = dict[str, Any]

LISTS = ("/services", "/organizations", "/service_at_locations", "/taxonomies", "/taxonomy_terms")
COUNTS = ("total_items", "total_pages", "page_number", "size")
STATES = ("active", "inactive", "defunct", "temporarily closed")
NOBODY = "00000000-0000-4000-8000-000000000000"
HOSTILE = (
    "%00",
    "-1",
    "1e9",
    "99999999999999999999",
    "' OR 1=1 --",
    "<script>",
    "%F0%9F%98%80",
    "a" * 5000,
    "[]",
    "NaN",
)
DOUBTFUL = (
    "page",
    "per_page",
    "modified_after",
    "minimum_age",
    "maximum_age",
    "search",
    "taxonomy_id",
    "day",
    "format",
)
TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-]\d{2}:\d{2})?")
DAY_LIST = re.compile(r"([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)(,([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU))*")
AGREE = ("name", "status", "organization_id", "last_modified", "assured_date", "description")
PARENTS = {"service_id", "location_id", "organization_id", "contact_id"}


@dataclass(frozen=True)
class Feed:
    """A feed to be looked at."""

    get: Callable[[str], Answer]
    send: Callable[[str, str], Answer]

    def json(self, path: str) -> Any:
        """Return what an address gives, as data. Fails where it is not 200 and JSON."""
        status, headers, body = self.get(path)
        assert status == 200, f"{path} answers {status}"
        assert headers["Content-Type"].startswith("application/json"), f"{path} is {headers['Content-Type']}"
        return json.loads(body)

    def all(self, path: str, *, per_page: int | None = None) -> list[Json]:
        """Return everything on a list, page by page."""
        size, found, number = f"&per_page={per_page}" if per_page else "", list[Json](), 1
        mark = "&" if "?" in path else "?"
        while True:
            page = self.json(f"{path}{mark}page={number}{size}")
            found += page["contents"]
            if page["last_page"] or page["empty"]:
                return found
            number += 1


def problems_of(feed: Feed, *, per_page: int | None = None) -> list[str]:
    """Return every rule that a feed breaks, a line each; an empty list where it keeps them all."""
    found = [*_root(feed), *_refusals(feed)]
    for path in LISTS:
        found += _pages(feed, path, per_page=per_page)
        found += _details(feed, path)
    return [*found, *_services(feed), *_links(feed)]


def _root(feed: Feed) -> Iterator[str]:
    root = feed.json("/")
    if root.get("version") != "HSDS-UK-3.0":
        yield f"root: the version is {root.get('version')}"
    paths = feed.json("/openapi.json").get("paths", {})
    yield from (
        f"openapi: {path} is missing" for path in ("/", "/services", "/services/{id}") if path not in paths
    )


def _refusals(feed: Feed) -> Iterator[str]:
    for path in (*LISTS, "/", f"/services/{NOBODY}"):
        for method in ("PUT", "PATCH", "DELETE", "POST"):
            status, headers, _ = feed.send(method, path)
            if status != 405 or headers.get("Access-Control-Allow-Origin") != "*":
                yield f"{method} {path}: {status}, not refused as it should be"
    for path in LISTS:
        for name in (NOBODY, "not-an-id", "%00", "..", "a" * 300):
            status, headers, _ = feed.get(f"{path}/{name}")
            if status not in (400, 404) or headers.get("Access-Control-Allow-Origin") != "*":
                yield f"{path}/{name}: {status}"
        for name in DOUBTFUL:
            for value in HOSTILE:
                status, _, _ = feed.get(f"{path}?{name}={value}")
                if status != 200 and not 400 <= status < 500:
                    yield f"{path}?{name}={value[:20]}: {status}"


def _pages(feed: Feed, path: str, *, per_page: int | None) -> Iterator[str]:
    size = f"&per_page={per_page}" if per_page else ""
    seen, number, totals = list[str](), 1, set[tuple[int, int]]()
    while True:
        page = feed.json(f"{path}?page={number}{size}")
        yield from (f"{path} page {number}: {one}" for one in _envelope(page, number=number, per_page=per_page))
        totals.add((page["total_items"], page["total_pages"]))
        seen += [one["id"] for one in page["contents"]]
        if page["last_page"] or page["empty"] or number > 5_000:
            break
        number += 1
    if len(seen) != len(set(seen)):
        yield f"{path}: an id stands on two pages"
    if totals != {(len(seen), number if seen else 0)}:
        yield f"{path}: it says {totals}, but {len(seen)} came on {number} pages"
    if feed.json(f"{path}?page={number + 1}{size}")["contents"]:
        yield f"{path}: there is something past the end"


def _envelope(page: Json, *, number: int, per_page: int | None) -> Iterator[str]:
    yield from (f"{name} is {page.get(name)!r}" for name in COUNTS if type(page.get(name)) is not int)
    yield from (
        f"{name} is no boolean" for name in ("first_page", "last_page", "empty") if type(page[name]) is not bool
    )
    if page["empty"] != (not page["contents"]) or page["size"] != len(page["contents"]):
        yield "empty or size does not fit what is there"
    if page["page_number"] != number or page["first_page"] != (number == 1):
        yield "it does not say which page it is"
    if page["last_page"] != (number == max(page["total_pages"], 1)):
        yield "it says wrongly whether it is the last"
    if per_page and len(page["contents"]) > per_page:
        yield "per_page is not obeyed"


def _details(feed: Feed, path: str) -> Iterator[str]:
    for listed in feed.all(path, per_page=500):
        one = feed.json(f"{path}/{listed['id']}")
        yield from (f"{path}/{listed['id']}: {problem}" for problem in _hygiene(one))
        yield from (
            f"{path}: {name} differs"
            for name in AGREE
            if path == "/services" and one.get(name) != listed.get(name)
        )
        if one["id"] != listed["id"]:
            yield f"{path}/{listed['id']}: it is {one['id']}"


def _hygiene(data: Any, at: str = "") -> Iterator[str]:
    if data is None or (isinstance(data, str | dict | list) and not data):
        yield f"{at} is empty"
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _hygiene(value, f"{at}.{key}")
            if (key == "id" or key in PARENTS) and ".rule" not in at and ".x_local_offer" not in at:
                yield from _uuid(value, f"{at}.{key}")
    elif isinstance(data, list):
        for item in data:
            yield from _hygiene(item, f"{at}[]")


def _uuid(value: Any, at: str) -> Iterator[str]:
    try:
        UUID(value)
    except (ValueError, AttributeError, TypeError):
        yield f"{at} is no UUID: {value!r}"


def _services(feed: Feed) -> Iterator[str]:
    for one in feed.all("/services?full=true", per_page=500):
        yield from (f"service {one['id']} ({one['name']}): {problem}" for problem in _service(one))


def _service(one: Json) -> Iterator[str]:
    if one["status"] not in STATES:
        yield f"the status is {one['status']}"
    if one["organization_id"] != one["organization"]["id"]:
        yield "it names two organizations"
    if "<" in one["name"]:
        yield "there is markup in its name"
    if one.get("minimum_age", 0) > one.get("maximum_age", 999):
        yield "the ages are the wrong way round"
    if date.fromisoformat(one.get("assured_date", "2000-01-01")) > datetime.now(UTC).date():
        yield "it was checked in the future"
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z", one["last_modified"]):
        yield f"it changed at {one['last_modified']}"
    if "cost_options" in one:
        yield "money that a person gets stands where a person pays"
    yield from _parts(one)


def _parts(one: Json) -> Iterator[str]:
    for name in ("schedules", "service_areas", "service_at_locations", "contacts"):
        yield from (f"{name} of another" for part in one.get(name, ()) if part.get("service_id") != one["id"])
    for attribute in one.get("attributes", ()):
        if attribute["link_id"] != one["id"] or attribute["taxonomy_term"]["id"] != attribute["taxonomy_term_id"]:
            yield "an attribute points elsewhere"
    for schedule in one.get("schedules", ()):
        yield from _schedule(schedule)
    for link in one.get("service_at_locations", ()):
        place = link["location"]
        if not (-90 <= place.get("latitude", 0) <= 90 and -180 <= place.get("longitude", 0) <= 180):
            yield "a place off the earth"


def _schedule(schedule: Json) -> Iterator[str]:
    yield from (
        f"the time {schedule[n]}"
        for n in ("opens_at", "closes_at")
        if n in schedule and not TIME.fullmatch(schedule[n])
    )
    if "byday" in schedule and not DAY_LIST.fullmatch(schedule["byday"]):
        yield f"the days {schedule['byday']}"


def _links(feed: Feed) -> Iterator[str]:
    terms = {one["id"]: one for one in feed.all("/taxonomy_terms")}
    taxonomies = {one["id"] for one in feed.all("/taxonomies")}
    organizations = {one["id"] for one in feed.all("/organizations")}
    for one in terms.values():
        if one["taxonomy_id"] not in taxonomies or one.get("parent_id", one["id"]) not in terms:
            yield f"term {one['name']}: its list or its parent is not there"
    for service in feed.all("/services?full=true", per_page=500):
        used = {attribute["taxonomy_term_id"] for attribute in service.get("attributes", ())}
        if not used <= set(terms) or service["organization_id"] not in organizations:
            yield f"service {service['name']}: a term or its organization is not there"


def problems_of_filters(feed: Feed) -> list[str]:
    """Return what the filters do wrong: each is compared with what the services themselves say."""
    services = feed.all("/services?full=true", per_page=500)
    return [
        *_by_terms(feed, services),
        *_by_change(feed, services),
        *_by_words(feed, services),
        *_by_all(feed, services),
    ]


def _ids(found: list[Json]) -> set[str]:
    return {one["id"] for one in found}


def _by_terms(feed: Feed, services: list[Json]) -> Iterator[str]:
    held = {one["id"]: {a["taxonomy_term"]["id"] for a in one.get("attributes", ())} for one in services}
    for term in feed.all("/taxonomy_terms"):
        if _ids(feed.all(f"/services?taxonomy_term_id={term['id']}")) != {
            s for s, t in held.items() if term["id"] in t
        }:
            yield f"term {term['name']}: not exactly the services that carry it"
    for taxonomy in feed.all("/taxonomies"):
        inside = _ids(feed.all(f"/taxonomy_terms?taxonomy_id={taxonomy['id']}"))
        if _ids(feed.all(f"/services?taxonomy_id={taxonomy['id']}")) != {s for s, t in held.items() if t & inside}:
            yield f"taxonomy {taxonomy['name']}: not exactly the services that carry one of its terms"
    if feed.all(f"/services?taxonomy_term_id={NOBODY}") or feed.all(f"/services?taxonomy_id={NOBODY}"):
        yield "an unknown term gives something"


def _by_change(feed: Feed, services: list[Json]) -> Iterator[str]:
    for moment in sorted({one["last_modified"] for one in services}):
        if _ids(feed.all(f"/services?modified_after={moment}")) != {
            s["id"] for s in services if s["last_modified"] >= moment
        }:
            yield f"modified_after {moment}: not exactly those that changed then or later"
    ahead = datetime.fromisoformat(max(one["last_modified"] for one in services)).replace(year=2999).date()
    if feed.all(f"/services?modified_after={ahead}"):
        yield "something changed in the future"


def _by_words(feed: Feed, services: list[Json]) -> Iterator[str]:
    for one in services[:40]:
        for word in one["name"].split():
            if one["id"] not in _ids(feed.all(f"/services?search={word}", per_page=500)):
                yield f"search {word} does not find {one['name']}"
    if feed.all("/services?search=zzqqxxjj"):
        yield "nonsense is found"


def _by_all(feed: Feed, services: list[Json]) -> Iterator[str]:
    for one in services[:40]:
        term = one["attributes"][0]["taxonomy_term_id"] if "attributes" in one else None
        if term is None:
            continue
        parts = (
            f"taxonomy_term_id={term}",
            f"organization_id={one['organization_id']}",
            f"search={one['name'].split()[0]}",
        )
        each = [_ids(feed.all(f"/services?{part}", per_page=500)) for part in parts]
        if _ids(feed.all(f"/services?{'&'.join(parts)}", per_page=500)) != set.intersection(*each):
            yield f"{parts}: filters do not add up"
    for organization in feed.all("/organizations"):
        found = _ids(feed.all(f"/services?organization_id={organization['id']}", per_page=500))
        if found != {one["id"] for one in services if one["organization_id"] == organization["id"]}:
            yield f"organization {organization['name']}: not exactly its services"
