"""A form of this room that is sent half filled in, or with a day that there is not …"""

from collections.abc import Iterator
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag
from django.test import Client

from localoffer.accounts.models import Role
from tests.accounts.making import made_member, made_user, signed_in
from tests.offer.editor.making import rows_of
from tests.participation.filling import fill_up, things_of
from tests.participation.test_matrix import PAGES
from tests.participation.voice.making import Voice

pytestmark = pytest.mark.django_db
TYPED = "Demo half a thought"
THERE_IS_NO_SUCH_DAY = {"day": "31", "month": "2", "year": "2026"}
FEWEST_FORMS = 20


@pytest.fixture
def filled(voice: Voice) -> Voice:
    """A council with one of each thing."""
    fill_up(voice, title="Buses at night")
    return voice


def everybody(voice: Voice) -> Client:
    """Return the browser of somebody who may open every page."""
    user = made_user("Demo All")
    for role in (Role.PARTICIPATION_WORKER, Role.SAFEGUARDING_LEAD, Role.COUNCIL_ADMINISTRATOR):
        made_member(role, council=voice.council, user=user)
    return signed_in(user)


def forms_of(voice: Voice, client: Client) -> Iterator[tuple[str, Tag]]:
    """Yield each form with a box to write in, and the address it is sent to."""
    for one in PAGES:
        address = one.address(voice.council, fill=things_of(voice, one.route))
        shown = BeautifulSoup(client.get(address).content, "html.parser")
        for form in shown.select("main form[method=post]"):
            if form.select("textarea, input[type=text]"):
                yield str(form.get("action") or address), form


def half(form: Tag) -> dict[str, str]:
    """Return the form with words in its boxes, and nothing else but what it carries by itself."""
    hidden = {str(one["name"]): str(one.get("value", "")) for one in form.select("input[type=hidden]")}
    boxes = {str(one["name"]): TYPED for one in form.select("textarea, input[type=text]") if one.get("name")}
    days = {name for name in boxes if name.rpartition("-")[2] in THERE_IS_NO_SUCH_DAY}
    return hidden | {name: words for name, words in boxes.items() if name not in days}


def days_in(form: Tag) -> dict[str, str]:
    """Return each day of the form as the last of a February that has no such day."""
    names = [str(one["name"]) for one in form.select("input[type=text]") if one.get("name")]
    parted = ((name, name.rpartition("-")[2]) for name in names)
    return {name: THERE_IS_NO_SUCH_DAY[part] for name, part in parted if part in THERE_IS_NO_SUCH_DAY}


def values_in(answer: Any) -> list[str]:
    """Return what stands in the boxes of a page."""
    shown = BeautifulSoup(answer.content, "html.parser")
    return [str(one.get("value") or one.get_text()).strip() for one in shown.select("textarea, input[type=text]")]


def test_keeps_what_was_typed_and_nothing_else(filled: Voice) -> None:
    client, refused = everybody(filled), 0
    for address, form in list(forms_of(filled, client)):
        before = rows_of(filled.council)

        answer = client.post(address, half(form))

        assert answer.status_code in (302, 422), address
        if answer.status_code == 422:
            refused += 1
            assert TYPED in values_in(answer), address
            assert "There is a problem" in answer.content.decode(), address
            assert rows_of(filled.council) == before, address

    assert refused >= FEWEST_FORMS


def test_says_that_there_is_no_such_day_and_keeps_it_in_its_boxes(filled: Voice) -> None:
    client, asked = everybody(filled), 0
    for address, form in list(forms_of(filled, client)):
        days = days_in(form)
        if not days:
            continue
        asked += 1
        before = rows_of(filled.council)

        answer = client.post(address, half(form) | days)

        assert answer.status_code == 422, address
        assert values_in(answer).count("31") == len(days) / 3, address
        assert rows_of(filled.council) == before, address
        listed = BeautifulSoup(answer.content, "html.parser").select(".govuk-error-summary__list a")
        assert any("real date" in one.get_text() or "no such" in one.get_text() for one in listed), address

    assert asked >= FEWEST_FORMS / 2


@pytest.mark.parametrize("year", ["99999", "0", "-2026", "٢٠٢٦", "2026e3", "9" * 5000], ids=len)
def test_never_breaks_over_a_year_that_makes_no_sense(filled: Voice, year: str) -> None:
    days = {"held_on-day": "1", "held_on-month": "1", "held_on-year": year}
    number = things_of(filled, "<slug:council>/edit/groups/<int:number>/meeting/")["number"]

    answer = everybody(filled).post(
        f"/tarnbridge/edit/groups/{number}/meeting/", {"people": "7", "seen_by": "staff"} | days
    )

    assert answer.status_code == 422
