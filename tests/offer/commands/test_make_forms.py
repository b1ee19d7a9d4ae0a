"""Making forms ahead …"""

from datetime import timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone

from localoffer.accounts.models import Role
from localoffer.frontend import liblouis
from localoffer.offer.actions import publish_first_version
from localoffer.offer.renderings.catalogue import FORMS
from localoffer.offer.versions.actions import withdraw_version
from tests.offer.drafts.making import made_person
from tests.offer.making import made_council, made_offer, made_rule

pytestmark = pytest.mark.django_db
SITE = "http://testserver"


@pytest.fixture
def folder(settings: Any, tmp_path: Path) -> Path:
    """Keep forms in a folder of their own."""
    settings.DATA_FOLDER = tmp_path
    return tmp_path


def made(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("forms/**/*.*"))


def run(site: str = SITE) -> str:
    out = StringIO()
    call_command("make_forms", site, stdout=out)
    return out.getvalue()


def test_leaves_nothing_to_make_for_the_first_who_asks(folder: Path) -> None:
    made_offer(council=made_council())

    said = run(f"{SITE}/")

    before = {path: path.stat().st_mtime_ns for path in folder.rglob("forms/**/*.*")}
    Client().get("/tarnbridge/offer/forms/")
    possible = [file for file in FORMS if file != "offer.brf" or not liblouis.what_is_missing()]
    assert said.startswith(f"Tarnbridge, version 1: {len(possible)} forms.")
    assert made(folder) == sorted(possible)
    assert {path: path.stat().st_mtime_ns for path in folder.rglob("forms/**/*.*")} == before


def test_says_what_could_not_be_made(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(liblouis, "_library", lambda: None)
    liblouis.braille_of.cache_clear()
    made_offer(council=made_council())

    said = run()

    assert f"version 1: {len(FORMS) - 1} forms." in said
    assert "Not made. Braille: " in said


def test_is_done_for_a_version_set_ahead_but_not_for_one_taken_back(folder: Path) -> None:
    now = timezone.now()
    council, other = made_council(), made_council("eastmere")
    made_offer(council=council)
    publish_first_version(council, rules=(made_rule("gym"),), now=now + timedelta(days=30))
    gone = made_offer(made_rule(council="eastmere"), council=other)
    withdraw_version(gone, by=made_person(other, Role.APPROVER), now=now, reason="Wrong.")

    said = run()

    assert [line.split(":")[0] for line in said.splitlines() if ", version" in line] == [
        "Tarnbridge, version 1",
        "Tarnbridge, version 2",
    ]


@pytest.mark.parametrize("site", ["offer.example", "ftp://offer.example", "https://offer.example/tarnbridge/"])
def test_needs_the_address_of_the_site(site: str) -> None:
    with pytest.raises(CommandError, match="Give the address of the site alone"):
        run(site)
