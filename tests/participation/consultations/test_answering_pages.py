"""The pages on which somebody answers …"""

import io
import logging
from collections.abc import Callable
from typing import Any

import pikepdf
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from config.logs import JsonLines
from localoffer.accounts.scopes import council_scope
from localoffer.offer.api import rate
from localoffer.participation.consultations import actions
from localoffer.participation.consultations.models import (
    AskKind,
    Consultation,
    Disclosure,
    Reaction,
    Reply,
    Response,
)
from localoffer.participation.consultations.views import answering
from tests.participation.consultations.making import NOW, Hearing, day
from tests.participation.consultations.walking import Walk

pytestmark = pytest.mark.django_db


@pytest.fixture
def hearing() -> Hearing:
    return Hearing()


@pytest.fixture
def consultation(hearing: Hearing) -> Consultation:
    """A consultation on two entries, with one question beside them."""
    made = hearing.opened(told_by=day(60))
    options = ["Bus", "Bike"]
    same: Any = {"by": hearing.worker, "now": NOW}
    actions.add_ask(made, text="How do you travel?", kind=AskKind.SEVERAL, options=options, **same)
    return made


@pytest.fixture(autouse=True)
def quiet_minute() -> None:
    """Begin each test with nothing counted."""
    rate.counts.clear()


def kept(hearing: Hearing) -> list[Any]:
    with council_scope(hearing.council):
        return list(Response.objects.all())


def test_tell_what_it_is_about_before_anything_is_asked(consultation: Consultation) -> None:
    page = Walk(consultation)

    for words in ("Why we ask", "What can still change", "The cabinet reads", "There are 4 pages", "Childline"):
        assert words in page.text


def test_take_one_thing_at_a_time_and_keep_it_when_it_is_sent(
    hearing: Hearing, consultation: Consultation
) -> None:
    walk = Walk(consultation).begin()
    assert "Bus pass" in walk.text
    assert "You travel free, at night too." in walk.text
    walk.next(feeling="good", words="More at night please").next(feeling="not_for_me").next(chosen=["Bus", "Bike"])
    walk.next(words="Thank you")

    assert "More at night please" in walk.text
    assert kept(hearing) == []
    walk.send("send/")

    assert walk.page.status_code == 302
    with council_scope(hearing.council):
        assert {one.feeling for one in Reaction.objects.all()} == {"good", "not_for_me"}
        assert Reply.objects.get().chosen == ["Bus", "Bike"]
    assert [one.text for one in hearing.words(consultation)] == ["More at night please", "Thank you"]
    thanks = walk.client.get(walk.page.headers["Location"]).content.decode()
    assert "Thank you" in thanks


def test_let_somebody_skip_everything_but_not_send_nothing(hearing: Hearing, consultation: Consultation) -> None:
    walk = Walk(consultation).begin().next(do="finish").send("send/")

    assert "You have not said anything yet" in walk.text
    assert kept(hearing) == []


def test_go_back_and_forth_without_losing_a_word(consultation: Consultation) -> None:
    walk = Walk(consultation).begin().next(words="First words").next(words="Second words", do="back")
    assert "First words" in walk.text

    walk.next(do="finish")
    assert "Second words" in walk.text
    walk.send("answer/", do="show-1")
    assert "Second words" in walk.text


def test_lose_nothing_when_words_are_too_many(consultation: Consultation) -> None:
    walk = Walk(consultation).begin().next(feeling="good", words="x" * 2001)

    assert walk.page.status_code == 422
    assert "Use 2,000 letters or fewer" in walk.text
    assert "x" * 2001 in walk.text


def test_warn_once_and_gently_of_names(consultation: Consultation) -> None:
    walk = Walk(consultation).begin().next(words="My worker Demo Sallow rang 07700 900123")
    assert "Is this somebody’s name or number?" in walk.text
    assert "07700 900123" in walk.text

    walk.next(words="My worker Demo Sallow rang 07700 900123")
    assert "Is this somebody’s" not in walk.text
    assert "Page 2 of 4" in walk.text


def test_pass_words_on_at_once_when_somebody_wants_to_be_contacted(
    hearing: Hearing, consultation: Consultation
) -> None:
    walk = Walk(consultation).begin()
    walk.next(feeling="good", words="I am scared at home", contact_me="yes", contact="01632 960 777")

    assert "We have passed on what you wrote" in walk.text
    with council_scope(hearing.council):
        told = Disclosure.objects.get()
    assert (told.text, told.contact, told.about) == ("I am scared at home", "01632 960 777", "Bus pass")
    walk.next(do="finish")
    assert "I am scared" not in walk.text
    walk.send("send/")
    assert hearing.words(consultation) == []


def test_say_so_when_nobody_can_be_reached(consultation: Consultation) -> None:
    walk = Walk(consultation).begin().next(words="Help", contact_me="yes")

    assert "You did not say how to reach you" in walk.text


def test_keep_the_same_answers_once_when_they_are_sent_twice(hearing: Hearing, consultation: Consultation) -> None:
    walk = Walk(consultation).begin().next(feeling="good", do="finish")
    carried = walk.carried

    for _ in range(2):
        walk.client.post(f"{walk.home}send/", {"carried": carried})

    assert len(kept(hearing)) == 1


def test_go_on_later_from_a_file_that_only_the_person_has(hearing: Hearing, consultation: Consultation) -> None:
    walk = Walk(consultation).begin().next(words="Half done", do="finish")
    file = walk.client.post(f"{walk.home}keep/", {"carried": walk.carried}).content
    assert kept(hearing) == []

    later = Client().post(f"{walk.home}open/", {"file": SimpleUploadedFile("my.json", file)})

    assert "Half done" in later.content.decode()


@pytest.mark.parametrize("content", [b"", b"{}", b"\xff", b"[" * 100_000, b'{"kind": "localoffer have your say"}'])
def test_refuse_a_file_that_is_not_ours(consultation: Consultation, content: bytes) -> None:
    walk = Walk(consultation)
    page = walk.client.post(f"{walk.home}open/", {"file": SimpleUploadedFile("my.json", content)})

    assert page.status_code == 422
    assert "There is a problem" in page.content.decode()


def test_refuse_answers_that_were_changed_or_are_of_another(hearing: Hearing, consultation: Consultation) -> None:
    other = Walk(hearing.opened(title="Another")).begin()
    walk = Walk(consultation)

    for carried in ("", "x", other.carried, walk.carried[:-2]):
        page = walk.client.post(f"{walk.home}send/", {"carried": carried})
        assert page.status_code == 400
        assert "Nothing was sent" in page.content.decode()
    assert walk.client.get(f"{walk.home}send/").status_code == 405


def test_thank_a_machine_and_keep_nothing_of_it(hearing: Hearing, consultation: Consultation) -> None:
    walk = Walk(consultation).begin().next(feeling="good", do="finish").send("send/", website="https://x.example")

    assert walk.page.status_code == 302
    assert kept(hearing) == []


def test_hold_off_a_flood_and_lose_nothing(
    hearing: Hearing, consultation: Consultation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(answering, "SENT_A_MINUTE", 0)
    walk = Walk(consultation).begin().next(words="Still here", do="finish").send("send/")
    assert walk.page.status_code == 429
    assert kept(hearing) == []

    monkeypatch.undo()
    walk.send("send/")
    assert [one.text for one in hearing.words(consultation)] == ["Still here"]


def test_are_not_there_before_the_day_and_say_so_after(hearing: Hearing) -> None:
    planned = hearing.opened(opens_on=day(1))
    assert Client().get(f"/tarnbridge/have-your-say/{planned.slug}/").status_code == 404

    ended = hearing.opened(title="Ended", closes_on=day(3))
    walk = Walk(ended).begin().next(words="Late", do="finish")
    with council_scope(hearing.council):
        type(ended).objects.filter(pk=ended.pk).update(opens_on=day(-9), closes_on=day(-1))
    assert walk.send("send/").page.status_code == 409
    assert "This has closed" in walk.text
    assert "This closed on" in Walk(ended).text


def test_set_no_cookie_but_the_one_that_guards_forms(consultation: Consultation) -> None:
    walk = Walk(consultation).begin().next(words="x")

    assert set(walk.client.cookies) <= {"csrf"}
    assert "no-store" in walk.page.headers["Cache-Control"]


def test_write_nothing_of_it_in_the_log(consultation: Consultation, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    Walk(consultation).begin().next(words="Whispered", contact_me="yes", contact="whisper").next(do="finish")

    lines = [JsonLines().format(record) for record in caplog.records]
    assert not [line for line in lines if "hisper" in line]


def test_can_be_rung_with_one_touch(consultation: Consultation) -> None:
    page = Client().get(f"/tarnbridge/have-your-say/{consultation.slug}/").content.decode()

    assert 'href="tel:01632960001"' in page
    assert 'href="tel:999"' in page


def test_lead_nowhere_that_would_lose_what_was_said(consultation: Consultation) -> None:
    _, foot = Walk(consultation).begin().page.content.decode().split("<footer")

    assert "/tell-us/" not in foot


def test_are_found_by_the_code_on_paper(consultation: Consultation) -> None:
    client = Client()
    code = consultation.code.lower()

    found = client.post("/have-your-say/", {"code": f"{code[:3]} {code[3:]}"})
    none = client.post("/have-your-say/", {"code": "nonsense"})

    assert found.headers["Location"] == f"/tarnbridge/have-your-say/{consultation.slug}/"
    assert none.status_code == 422
    assert "There is nothing with this code" in none.content.decode()


@pytest.mark.parametrize("name", ["paper.pdf", "large-print.pdf"])
def test_come_on_paper_too_with_the_code(consultation: Consultation, name: str) -> None:
    content = Client().get(f"/tarnbridge/have-your-say/{consultation.slug}/{name}").content

    with pikepdf.open(io.BytesIO(content)) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang) == "en-GB"


def test_are_listed_for_everybody(hearing: Hearing, consultation: Consultation) -> None:
    hearing.opened(title="Tomorrow’s", opens_on=day(1))
    page = Client().get("/tarnbridge/have-your-say/").content.decode()

    assert consultation.title in page
    assert "Tomorrow" not in page


@pytest.mark.postgres
def test_work_for_the_role_that_serves_pages(
    hearing: Hearing, consultation: Consultation, as_web_role: Callable[[], None]
) -> None:
    planned = hearing.opened(title="Planned", opens_on=day(2))
    as_web_role()

    found = Client().post("/have-your-say/", {"code": consultation.code})
    assert found.status_code == 302
    assert Client().post("/have-your-say/", {"code": planned.code}).status_code == 422
    walk = Walk(consultation).begin().next(feeling="good", words="Scared", contact_me="yes")
    walk.next(words="Nice", do="finish").send("send/")

    assert walk.page.status_code == 302
    assert len(kept(hearing)) == 1
    with council_scope(hearing.council):
        assert Disclosure.objects.get().text == "Scared"
