"""The offer of an invented council…"""

from datetime import date
from io import StringIO

import pytest
from django.core.management import call_command

from localoffer.accounts.models import Council
from localoffer.offer.checks.checking import blocking, check_draft
from localoffer.offer.checks.finding import Level
from localoffer.offer.checks.queries import findings_of_version
from localoffer.offer.checks.statutory import topics
from localoffer.offer.queries import offer_in_force
from tests.demo.demo_offers import book, entries, folders

ON = date(2026, 11, 21)
COUNCILS = sorted(folders())
LOOKS_AFTER_CHILDREN = {"county", "unitary"}


@pytest.mark.parametrize("slug", COUNCILS)
def test_passes_with_no_errors(slug: str) -> None:
    asked = topics() if folders()[slug].said["tier"] in LOOKS_AFTER_CHILDREN else ()

    found = check_draft(entries(slug), book=book(slug), on=ON, topics=asked)

    assert [each.what for each in blocking(found)] == []


def test_still_has_warnings_to_show() -> None:
    found = check_draft(entries(), book=book(), on=ON)

    assert {each.check for each in found if each.level is Level.WARNING} >= {"age-words", "narrower"}


def test_fails_once_an_area_is_emptied() -> None:
    without_health = [rule for rule in entries() if rule.heading.value != "health"]

    found = check_draft(without_health, book=book(), on=ON)

    assert [each.about for each in blocking(found)] == ["health"]


@pytest.mark.django_db
def test_passes_as_it_is_loaded() -> None:
    call_command("load_demo", stdout=StringIO())

    versions = {slug: offer_in_force(Council.objects.get(slug=slug), on=ON) for slug in COUNCILS}

    found = {slug: findings_of_version(version, on=ON) for slug, version in versions.items() if version}
    assert set(found) == set(COUNCILS)
    assert [each.what for each in blocking([each for part in found.values() for each in part])] == []
