"""The pages of staff about reports …"""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone

from localoffer.accounts.scopes import council_scope
from localoffer.governance.constitution.law import FOLDER
from localoffer.governance.equality.law import characteristics
from localoffer.governance.reports.models import Report
from tests.accounts.making import signed_in
from tests.governance.reports.making import Desk

pytestmark = pytest.mark.django_db
MATTER = "/tarnbridge/edit/matters/buses-and-the-gym/"
HOME = f"{MATTER}reports/1/"


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def editor(desk: Desk) -> Client:
    return signed_in(desk.editor)


@pytest.fixture
def officer(desk: Desk) -> Client:
    return signed_in(desk.officer)


def typed(name: str) -> dict[str, str]:
    """Return today as the three boxes of a day hold it."""
    today = timezone.localdate()
    return {f"{name}-day": str(today.day), f"{name}-month": str(today.month), f"{name}-year": str(today.year)}


def text_of(page: Any) -> str:
    return " ".join(BeautifulSoup(page.content, "html.parser").get_text(" ").split())


def report_of(desk: Desk, number: int = 1) -> Report:
    with council_scope(desk.council):
        found: Report = Report.objects.select_related("matter", "council").get(number=number)
        return found


def write_it(desk: Desk, editor: Client, officer: Client) -> None:
    """Write, assess and clear a whole report through the pages."""
    begun = editor.post(f"{MATTER}reports/start/", {"title": "A better offer", "template": "plain"})
    assert begun.status_code == 302
    effects = {f"{one.key}_effect": "none" for one in characteristics()}
    pages = {
        f"{HOME}front/": {"title": "A better offer", "revision": "1"}
        | {f"front_{one.key}": f"Demo {one.label}" for one in report_of(desk).shape.front},
        f"{HOME}recommendations/": {"texts": "Agree the offer.\n\nSay thank you."},
        f"{HOME}sections/reasons/": {"text": "People asked for it.", "revision": "1"},
        f"{HOME}sections/legal/": {"text": "The Act of 2017.", "revision": "1"},
        f"{HOME}papers/": {"kind": "background", "title": "A study", "held_at": "The town hall"},
        f"{HOME}no-consultation/": {"reason": "Young people wrote it."},
        f"{MATTER}equality/": {"stage": "screening", "summary": "No harm.", **typed("assessed_on"), **effects},
    }
    for address, said in pages.items():
        answer = editor.post(address, said)
        assert answer.status_code == 302, (address, text_of(answer))
    assert officer.post(f"{MATTER}equality/sign/", {"name": "Demo Dora, Director"}).status_code == 302
    for one in report_of(desk).shape.clearances:
        said = {"deed": "cleared", "name": "Demo Dora", **typed("on")}
        assert officer.post(f"{HOME}clearances/{one.clearer.value}/", said).status_code == 302


def test_take_a_report_from_its_start_to_its_publication(desk: Desk, editor: Client, officer: Client) -> None:
    write_it(desk, editor, officer)
    ready = text_of(officer.get(HOME))
    assert "Nothing is missing." in ready
    assert "Publish it" in ready

    assert officer.post(f"{HOME}publish/").status_code == 302

    page = text_of(Client().get("/tarnbridge/matters/buses-and-the-gym/report/"))
    assert "2. Say thank you." in page
    assert "Everyone can read it" in text_of(officer.get(HOME))


def test_say_what_is_missing_with_its_rule(desk: Desk, editor: Client, officer: Client) -> None:
    desk.started()

    page = text_of(editor.get(HOME))
    assert "Assess what the proposal does to people. Rule: Equality Act 2010 s.149." in page
    assert "Fill in “Law”." in page  # a district looks after no children, so the law asks nothing of it
    assert "Nothing is missing." not in page
    assert "Publish it" not in text_of(officer.get(HOME))
    refused = officer.post(f"{HOME}publish/")
    assert refused.status_code == 422
    assert "Say what is recommended." in text_of(refused)


def test_keep_what_was_typed_where_somebody_else_was_quicker(desk: Desk, editor: Client) -> None:
    report = desk.started()
    desk.write(report, "reasons", "The first text.")

    page = editor.post(f"{HOME}sections/reasons/", {"text": "The second text.", "revision": "1"})

    assert page.status_code == 422
    said = text_of(page)
    assert "Somebody has changed this since you read it" in said
    assert "The first text." in said
    form = BeautifulSoup(page.content, "html.parser")
    assert form.find("textarea").text.strip() == "The second text."  # type: ignore[union-attr]
    again = {"text": "The second text.", "revision": form.find("input", {"name": "revision"})["value"]}  # type: ignore[index]
    assert editor.post(f"{HOME}sections/reasons/", again).status_code == 302
    assert desk.section(report, "reasons").text == "The second text."


def test_let_somebody_choose_between_two_texts(desk: Desk, editor: Client) -> None:
    report = desk.started()
    desk.write(report, "rights", "In our own words.")
    with council_scope(desk.council):
        section = desk.section(report, "rights")
        section.waiting = [{"text": "The newer draft says this.", "source": "Somewhere", "on": "2026-11-22"}]
        section.save()
    page = text_of(editor.get(f"{HOME}sections/rights/"))
    assert "The newer draft says this." in page

    editor.post(f"{HOME}sections/rights/draft/", {"take": "yes"})

    assert desk.section(report, "rights").text == "The newer draft says this."


def test_let_an_editor_ask_but_not_clear(desk: Desk, editor: Client) -> None:
    desk.started()

    asked = editor.post(f"{HOME}clearances/legal/", {"deed": "asked", "name": "Demo Lawyer", **typed("on")})
    cleared = editor.post(f"{HOME}clearances/legal/", {"deed": "cleared", "name": "Demo Lawyer", **typed("on")})

    assert asked.status_code == 302
    assert cleared.status_code == 422
    assert editor.post(f"{HOME}publish/").status_code == 403


def test_keep_what_was_typed_of_a_part_that_is_withheld(desk: Desk, officer: Client) -> None:
    desk.started()
    said = {"kind": "appendix", "text": "About one person.", "standing": "exempt", "decided_by": "Demo Officer"}

    page = officer.post(f"{HOME}withheld/", said | typed("decided_on"))

    assert page.status_code == 422
    assert "Choose the paragraph of Schedule 12A" in text_of(page)
    assert "About one person." in page.content.decode()
    whole = said | {"paragraphs": "1", "public_interest": "Privacy."} | typed("decided_on")
    assert officer.post(f"{HOME}withheld/", whole).status_code == 302
    assert "Withheld part 1: an appendix, exempt" in text_of(officer.get(HOME))


def test_put_a_template_in_force_or_say_on_which_line_it_is_wrong(officer: Client, desk: Desk) -> None:
    plain = (FOLDER / "report_templates" / "plain.yaml").read_text(encoding="utf-8")
    address = "/tarnbridge/edit/report-templates/"

    wrong = officer.post(f"{address}add/", {"text": plain.replace("role: finance", "role: money")})
    right = officer.post(f"{address}add/", {"text": plain.replace("Plain report", "Our report")})

    assert wrong.status_code == 422
    assert "Line " in text_of(wrong)
    assert "role: money" in wrong.content.decode()
    assert right.status_code == 302
    assert "Our report" in text_of(officer.get(address))


def test_tell_who_wrote_and_cleared_what(desk: Desk, editor: Client, officer: Client) -> None:
    write_it(desk, editor, officer)

    page = text_of(editor.get(f"{HOME}audit/"))

    assert "Why this is proposed: written by" in page
    assert "Chief finance officer : cleared it" in page


def test_follow_a_report_after_its_publication(desk: Desk, officer: Client) -> None:
    desk.published()

    noted = officer.post(f"{HOME}became/", {"became": "deferred", "note": "More time.", **typed("on")})
    begun = officer.post(f"{HOME}correct/", {"reason": "A sum was wrong."})

    assert (noted.status_code, begun.status_code) == (302, 302)
    assert "It was put off" in text_of(officer.get(HOME))
    assert "It takes the place of report 1. A sum was wrong." in text_of(officer.get(f"{MATTER}reports/2/"))


@pytest.mark.parametrize("part", ["front/", "sections/reasons/"])
def test_of_writing_are_gone_once_it_is_published(desk: Desk, editor: Client, part: str) -> None:
    desk.published()

    assert editor.get(HOME + part).status_code == 404
