"""The feed of changes …"""

import xml.etree.ElementTree as ET

import pytest

from localoffer.offer.models import Entry
from localoffer.offer.renderings.changes import changes_feed
from localoffer.offer.versions.queries import published_versions
from tests.offer.making import made_council, made_offer, made_rule

pytestmark = pytest.mark.django_db
ATOM = {"a": "http://www.w3.org/2005/Atom"}


def feed() -> tuple[ET.Element, list[str]]:
    council = made_council()
    made_offer(made_rule(), made_rule("old-thing"), made_rule("same"), council=council)
    made_offer(made_rule(how_to_get="Ask us."), made_rule("same"), made_rule("new-one"), council=council)
    root = ET.fromstring(changes_feed(council, versions=published_versions(council), site="https://offer.example"))
    return root, [str(one.findtext("a:summary", namespaces=ATOM)) for one in root.findall("a:entry", ATOM)]


def test_tells_what_came_changed_and_went() -> None:
    _, told = feed()

    assert told[0] == "New: New one. Changed: Bus pass. No longer there: Old thing."


def test_begins_with_the_first_version() -> None:
    _, told = feed()

    assert told[-1] == "The first version, with 3 entries."


def test_has_what_atom_asks_for() -> None:
    root, _ = feed()

    assert all(root.find(f"a:{part}", ATOM) is not None for part in ("id", "title", "updated", "author"))
    links = {link.get("rel"): link.get("href") for link in root.findall("a:link", ATOM)}
    assert links["self"] == "https://offer.example/tarnbridge/offer/forms/changes.atom"
    ids = [one.findtext("a:id", namespaces=ATOM) for one in root.findall("a:entry", ATOM)]
    assert ids == [f"https://offer.example/tarnbridge/offer/forms/{n}/" for n in (2, 1)]


def test_needs_no_more_queries_for_more_entries(django_assert_num_queries: object) -> None:
    council = made_council()
    made_offer(*(made_rule(f"thing-{number}") for number in range(10)), council=council)
    versions = list(published_versions(council))

    with django_assert_num_queries(1):  # type: ignore[operator]
        changes_feed(council, versions=versions, site="https://offer.example")

    assert Entry.objects.count() == 10
