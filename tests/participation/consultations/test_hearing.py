"""What people say …"""

from typing import Any
from uuid import uuid4

import pytest
from django.db import connection

from localoffer.accounts.permissions import NotAllowed
from localoffer.accounts.scopes import council_scope
from localoffer.participation.consultations import actions
from localoffer.participation.consultations.models import AskKind, Disclosure, Reaction, Reply, Response, Way
from localoffer.participation.consultations.refusals import NoReason, NotOpen
from localoffer.participation.consultations.told import ABOUT_ALL, Told, place_of_ask
from tests.participation.consultations.making import NOW, TODAY, Hearing, day, made_told, said

pytestmark = pytest.mark.django_db


@pytest.fixture
def hearing() -> Hearing:
    return Hearing()


def notes(hearing: Hearing, consultation: Any, **said: Any) -> Response:
    least: dict[str, Any] = {
        "told": made_told(bus="good"),
        "way": Way.TOLD,
        "gathered": "On the phone",
        "on": TODAY,
        "people": 1,
        "by": hearing.worker,
        "now": NOW,
    }
    return actions.add_notes(consultation, **(least | said))


def test_is_kept_with_the_day_and_nothing_of_who(hearing: Hearing) -> None:
    response = said(hearing.opened(), bus="good", words={"gym": "I want to swim."})

    kept = {field.name for field in Response._meta.fields}
    assert kept == {
        "id",
        "council",
        "consultation",
        "key",
        "received_on",
        "way",
        "people",
        "gathered",
        "entered_by",
    }
    assert (response.received_on, response.way, response.entered_by) == (TODAY, Way.WEB, None)
    assert [one.text for one in hearing.words(response.consultation)] == ["I want to swim."]


def test_counts_once_however_often_it_is_sent(hearing: Hearing) -> None:
    consultation, key = hearing.opened(), uuid4()

    first, second = (said(consultation, key=key, bus="good") for _ in range(2))

    assert first == second
    with council_scope(hearing.council):
        assert Reaction.objects.count() == 1


def test_may_leave_everything_out(hearing: Hearing) -> None:
    assert actions.keep_response(hearing.opened(), told=made_told(), now=NOW) is None


def test_is_left_out_where_it_fits_no_question(hearing: Hearing) -> None:
    consultation = hearing.opened()
    same: Any = {"by": hearing.worker, "now": NOW}
    one = actions.add_ask(consultation, text="How?", kind=AskKind.CHOICE, options=["Bus", "Walk"], **same)
    more = actions.add_ask(consultation, text="When?", kind=AskKind.SEVERAL, options=["Day", "Night"], **same)
    told = Told(
        key=uuid4(),
        feelings={"bus-pass": {"great": 1, "good": 1}, "no-such": {"good": 1}},
        chosen={one.pk: ("Walk", "Bus"), more.pk: ("Night", "Fly", "Day"), 0: ("x",)},
        words={"no-such": "x", ABOUT_ALL: " \x00 ", place_of_ask(one.pk): "Mostly"},
    )

    actions.keep_response(consultation, told=told, now=NOW)

    with council_scope(hearing.council):
        assert [one.feeling for one in Reaction.objects.all()] == ["good"]
        assert [reply.chosen for reply in Reply.objects.order_by("pk")] == [["Bus"], ["Day", "Night"]]
    assert [one.text for one in hearing.words(consultation)] == ["Mostly"]


@pytest.mark.parametrize("dates", [{"opens_on": day(1)}, {"closes_on": TODAY}])
def test_comes_while_it_runs(hearing: Hearing, dates: dict[str, Any]) -> None:
    consultation = hearing.opened(**dates)
    later = NOW if "opens_on" in dates else NOW + (day(1) - TODAY)

    with pytest.raises(NotOpen):
        said(consultation, bus="good", now=later)


def test_may_be_written_down_by_a_worker_for_a_group(hearing: Hearing) -> None:
    consultation = hearing.opened()
    told = Told(key=uuid4(), feelings={"gym": {"good": 6, "not_for_me": 2}}, words={ABOUT_ALL: "They liked it."})

    response = notes(hearing, consultation, told=told, way=Way.GROUP, gathered="Speakers’ evening", people=8)

    assert (response.people, response.entered_by) == (8, hearing.worker)
    with council_scope(hearing.council):
        counted = {one.feeling: one.people for one in Reaction.objects.filter(response=response)}
    assert counted == {"good": 6, "not_for_me": 2}


def test_says_how_a_worker_came_to_it(hearing: Hearing) -> None:
    with pytest.raises(NoReason):
        notes(hearing, hearing.opened(), gathered=" ")


def test_is_not_written_down_by_somebody_who_may_not(hearing: Hearing) -> None:
    with pytest.raises(NotAllowed):
        notes(hearing, hearing.opened(), by=hearing.editor)


def test_may_come_on_paper_after_the_last_day(hearing: Hearing) -> None:
    consultation = hearing.opened(closes_on=TODAY)

    assert notes(hearing, consultation, way=Way.PAPER, now=NOW + (day(5) - TODAY)).way == Way.PAPER


def test_goes_apart_and_at_once_where_somebody_wants_to_be_contacted(hearing: Hearing) -> None:
    consultation, key = hearing.opened(), uuid4()
    same: Any = {"key": key, "about": "Bus pass", "text": "I am not safe.", "contact": "01632 960 777", "now": NOW}

    first, second = (actions.ask_for_contact(consultation, **same) for _ in range(2))

    assert first == second
    assert hearing.words(consultation) == []
    with council_scope(hearing.council):
        assert Response.objects.count() == 0
        assert Disclosure.objects.get().contact == "01632 960 777"


def test_can_still_ask_for_contact_when_all_is_over(hearing: Hearing) -> None:
    consultation = hearing.opened(closes_on=TODAY)
    later = NOW + (day(9) - TODAY)

    made = actions.ask_for_contact(consultation, key=uuid4(), about="", text="", contact="", now=later)

    assert made.received_on == day(9)


@pytest.mark.postgres
def test_is_seen_by_its_own_council_alone_in_the_database_too(hearing: Hearing, as_web_role: Any) -> None:
    other = Hearing("moorfield")
    for one in (hearing, other):
        consultation = one.opened()
        said(consultation, words={"gym": "Secret"})
        actions.ask_for_contact(consultation, key=uuid4(), about="", text="Secret", contact="", now=NOW)
    as_web_role()

    for table in ("response", "words", "disclosure", "shownentry"):
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT count(*) FROM participation_{table}")
            assert cursor.fetchone()[0] == 0
            with council_scope(hearing.council):
                cursor.execute(f"SELECT DISTINCT council_id FROM participation_{table}")
                assert cursor.fetchall() == [(hearing.council.pk,)]
