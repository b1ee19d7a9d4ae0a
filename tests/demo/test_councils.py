"""An invented council…"""

import re
from datetime import date
from io import StringIO

import pytest
from django.core.management import call_command

from localoffer.accounts.models import Council
from localoffer.frontend.theme import Theme, check_theme
from localoffer.offer.law import national_book
from localoffer.offer.queries import book_of, invented_areas, offer_in_force
from tests.demo.demo_offers import MAIN, areas, book, entries, folders

COUNCILS = sorted(folders())
DRAMA = re.compile(r"01632 960 ?\d{3}")
WORD = re.compile(r"[A-Z][a-z]+")
PLAIN = {"Council", "County", "District", "Borough", "Combined", "Authority", "North", "Upper", "Nether", "Vale"}


@pytest.mark.parametrize("slug", COUNCILS)
def test_has_no_real_code_name_phone_or_address(slug: str) -> None:
    folder = folders()[slug]
    real = {
        word for area in national_book().areas.values() if area.code[0] != "X" for word in WORD.findall(area.name)
    }

    assert re.fullmatch(r"X99\d{6}", folder.code)
    assert not (set(WORD.findall(folder.said["name"])) - PLAIN) & real
    assert DRAMA.fullmatch(folder.said["contact_phone"])
    assert DRAMA.search(folder.said["contact_out_of_hours"])
    assert folder.said["contact_email"].endswith(".example.org")


@pytest.mark.parametrize("slug", COUNCILS)
def test_gives_no_phone_number_that_could_be_real(slug: str) -> None:
    told = " ".join(f"{rule.how_to_get} {rule.if_not} {rule.summary}" for rule in entries(slug))

    numbers = re.findall(r"\b0\d{3,4}[ \d]{6,}", told)

    assert all(DRAMA.fullmatch(number.strip()) for number in numbers)


@pytest.mark.parametrize("slug", COUNCILS)
def test_has_colours_that_people_can_read(slug: str) -> None:
    check_theme(Theme(**folders()[slug].said["theme"]))


@pytest.mark.django_db
def test_is_loaded_with_its_offer() -> None:
    call_command("load_demo", stdout=StringIO())

    on = date(2026, 12, 1)
    tarnshire = Council.objects.get(slug=MAIN)
    seen = book_of(tarnshire, on=on)
    assert sorted(invented_areas(), key=lambda area: area.code) == sorted(areas(), key=lambda area: area.code)
    assert {slug for slug in COUNCILS if offer_in_force(Council.objects.get(slug=slug), on=on)} == set(COUNCILS)
    near = {name for name in book().rules if not name.startswith("fenwick-vale/")}
    assert set(seen.rules) == near
