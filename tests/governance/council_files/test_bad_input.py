"""A constitution or a template of reports that is hostile, huge or wrong …"""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from localoffer.accounts.scopes import council_scope
from localoffer.governance.constitution.law import FOLDER
from localoffer.governance.constitution.models import AdoptedConstitution
from localoffer.governance.reports.models import AdoptedTemplate
from tests.accounts.making import signed_in
from tests.governance.constitution.making import constitution_text
from tests.governance.making import Office, made_office

pytestmark = pytest.mark.django_db
CONSTITUTION = "/tarnbridge/edit/constitution/replace/"
TEMPLATE = "/tarnbridge/edit/report-templates/add/"
PLAIN = (FOLDER / "report_templates" / "plain.yaml").read_text(encoding="utf-8")
WRITTEN = {CONSTITUTION: constitution_text(), TEMPLATE: PLAIN}
PAGES = pytest.mark.parametrize("page", [CONSTITUTION, TEMPLATE])
LAUGHS = "a: &a [ha, ha]\nb: &b [*a, *a]\nc: [*b, *b]\n"


@pytest.fixture
def office() -> Office:
    return made_office(now=timezone.now())


@pytest.fixture
def client(office: Office) -> Client:
    return signed_in(office.officer)


def kept(office: Office) -> list[int]:
    with council_scope(office.council):
        return [AdoptedConstitution.objects.count(), AdoptedTemplate.objects.count()]


def refused(client: Client, page: str, office: Office, **said: Any) -> BeautifulSoup:
    """Send what must be refused; return the page, having seen that nothing was kept and the note still stands."""
    before = kept(office)
    answer = client.post(page, {"note": "Minute 14, typed"} | said)
    found = BeautifulSoup(answer.content, "html.parser")
    assert answer.status_code == 422
    assert kept(office) == before
    assert found.select_one('[name=note][value="Minute 14, typed"]') is not None
    assert found.select_one(".govuk-error-summary a") is not None
    return found


@PAGES
@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (LAUGHS, "Line 2: aliases (*name) are not used in these files"),
        ("[" * 5_000, "nested too deep"),
        ("a: " + "- " * 3_000, "Line 1"),
        ("name: !!python/object/apply:os.system [ls]", "Line 1"),
        ("name: one\nname: two\n", "Line 2"),
        ("--- \nname: one\n--- \nname: two\n", "Line"),
        ("just words", "the file is not a list of named parts"),
        ("name: [", "Line"),
        ("name: \t@", "Line"),
    ],
)
def test_is_refused_with_its_line(client: Client, office: Office, page: str, text: str, problem: str) -> None:
    found = refused(client, page, office, text=text)

    assert problem in found.get_text()
    assert text.strip()[:200] in found.select_one("textarea[name=text]").get_text()  # type: ignore[union-attr]


@PAGES
@pytest.mark.parametrize("day", ["2026-02-30", "30.2.2026", "soon", "0000-00-00", "20260-01-01"])
def test_that_names_a_day_that_does_not_exist_is_refused_with_its_line(
    client: Client, office: Office, page: str, day: str
) -> None:
    lines = [
        f"in_force_from: {day}" if one.startswith("in_force_from") else one for one in WRITTEN[page].split("\n")
    ]
    number = lines.index(f"in_force_from: {day}") + 1

    found = refused(client, page, office, text="\n".join(lines))

    assert f"Line {number}, at in_force_from" in found.get_text()


@PAGES
def test_in_a_file_stands_in_the_box_to_be_mended(client: Client, office: Office, page: str) -> None:
    file = SimpleUploadedFile("mine.yaml", b"name: From a file\nwings: 2\n")

    found = refused(client, page, office, file=file, text="What stood here before")

    assert found.select_one("textarea[name=text]").get_text().strip() == "name: From a file\nwings: 2"  # type: ignore[union-attr]


@PAGES
@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"x: " + b"y" * 600_000, "kB or smaller"),
        (b"\xff\xfe\x00\x01", "The file must be plain text in YAML"),
        (b"PK\x03\x04zip", "Line"),
    ],
)
def test_in_a_file_that_is_too_big_or_no_text_is_refused(
    client: Client, office: Office, page: str, data: bytes, problem: str
) -> None:
    found = refused(client, page, office, file=SimpleUploadedFile("mine.yaml", data))

    assert problem in found.get_text()


@PAGES
def test_that_is_pasted_and_too_big_is_refused_too(client: Client, office: Office, page: str) -> None:
    found = refused(client, page, office, text="# " + "é" * 260_000)

    assert "The text must be" in found.get_text()
    assert "kB or smaller" in found.get_text()
