"""The staff pages of consultations …"""

import io
from typing import Any
from uuid import uuid4

import pytest
from django.core.management import call_command
from django.test import Client

from localoffer.accounts.models import Role
from localoffer.accounts.scopes import council_scope
from localoffer.participation.consultations import actions
from localoffer.participation.consultations.models import (
    Ask,
    Consultation,
    DateChange,
    Disclosure,
    Invitation,
    Reaction,
    Response,
    StakeholderGroup,
    ThemeAnswer,
    Words,
)
from tests.accounts.making import signed_in
from tests.participation.consultations.making import NOW, TODAY, Hearing, day, made_theme, said

pytestmark = pytest.mark.django_db


@pytest.fixture
def hearing() -> Hearing:
    return Hearing()


@pytest.fixture
def worker(hearing: Hearing) -> Client:
    return signed_in(hearing.worker)


@pytest.fixture
def consultation(hearing: Hearing) -> Consultation:
    return hearing.opened()


def date_fields(name: str, number: int) -> dict[str, Any]:
    wanted = day(number)
    return {f"{name}-day": wanted.day, f"{name}-month": wanted.month, f"{name}-year": wanted.year}


def address(consultation: Consultation, page: str = "") -> str:
    return f"/tarnbridge/edit/consultations/{consultation.pk}/{page}"


def start_fields(hearing: Hearing, **said: Any) -> dict[str, Any]:
    least: dict[str, Any] = {
        "draft": hearing.draft.pk,
        "title": "Night buses",
        "extent": "changes",
        "could_change": "All of it",
        "why": "You asked",
        "short_because": "",
        "how_it_counts": "The cabinet reads it",
        "audience": "Care leavers",
        "run_by": "Participation team",
        "channels": ["This site"],
        "formats": ["Web", "Paper"],
    }
    return least | date_fields("opens_on", 0) | date_fields("closes_on", 20) | said


PAGES = (
    "",
    "last-day/",
    "questions/",
    "invitations/",
    "notes/",
    "group/",
    "words/",
    "themes/",
    "themes/make/",
    "sum-up/",
)


@pytest.mark.parametrize("page", PAGES)
def test_open_for_those_who_run_them(worker: Client, consultation: Consultation, page: str) -> None:
    assert worker.get(address(consultation, page)).status_code == 200


@pytest.mark.parametrize("page", PAGES)
def test_do_not_exist_for_another_councils(consultation: Consultation, page: str) -> None:
    other = signed_in(Hearing("moorfield").worker)

    assert other.get(address(consultation, page)).status_code == 404
    assert other.get(address(consultation, page).replace("tarnbridge", "moorfield")).status_code == 404


def test_start_one_and_warn_when_it_is_too_short(hearing: Hearing, worker: Client, settings: Any) -> None:
    settings.CONSULTATION_MINIMUM = "tests.participation.consultations.making.six_weeks"
    hearing.out()
    page = worker.get("/tarnbridge/edit/consultations/start/").content.decode()
    assert "42 days or more" in page
    assert "They must be checked" in page

    short = worker.post("/tarnbridge/edit/consultations/start/", start_fields(hearing))
    assert short.status_code == 422
    assert "It is 21 days long. The constitution asks for 42." in short.content.decode()
    assert "The cabinet reads it" in short.content.decode()

    sent = start_fields(hearing, short_because="The contract ends")
    assert worker.post("/tarnbridge/edit/consultations/start/", sent).status_code == 302
    with council_scope(hearing.council):
        made = Consultation.objects.get()
    assert (made.minimum_days, made.short_because, made.formats) == (42, "The contract ends", ["Web", "Paper"])


def test_say_when_no_rule_is_known(hearing: Hearing, worker: Client) -> None:
    hearing.out()

    page = worker.get("/tarnbridge/edit/consultations/start/").content.decode()

    assert "Nobody has told this site how long a consultation must be here" in page


def test_list_them_with_where_each_stands(worker: Client, consultation: Consultation) -> None:
    page = worker.get("/tarnbridge/edit/consultations/").content.decode()

    assert consultation.title in page
    assert "Open" in page


def test_move_the_last_day_and_tell_everybody_why(
    hearing: Hearing, worker: Client, consultation: Consultation
) -> None:
    sent = date_fields("closes_on", 40) | {"reason": "It snowed"}
    worker.post(address(consultation, "last-day/"), sent)

    with council_scope(hearing.council):
        assert DateChange.objects.get().closes_on == day(40)
    assert "It snowed" in Client().get(f"/tarnbridge/have-your-say/{consultation.slug}/").content.decode()


def test_add_and_take_out_a_question(hearing: Hearing, worker: Client, consultation: Consultation) -> None:
    wrong = worker.post(address(consultation, "questions/"), {"text": "How?", "kind": "choice", "options": "Bus"})
    assert wrong.status_code == 422
    worker.post(address(consultation, "questions/"), {"text": "How?", "kind": "choice", "options": "Bus\nBike"})
    with council_scope(hearing.council):
        ask = Ask.objects.get()

    worker.post(address(consultation, f"questions/{ask.pk}/remove/"))

    with council_scope(hearing.council):
        assert not Ask.objects.exists()


def test_keep_the_groups_and_who_was_invited(hearing: Hearing, worker: Client, consultation: Consultation) -> None:
    worker.post(
        "/tarnbridge/edit/stakeholders/", {"name": "Speakers", "kind": "care_leavers", "office": "The town hall"}
    )
    with council_scope(hearing.council):
        group = StakeholderGroup.objects.get()
    sent = {"group": group.pk, "how": "By letter"} | date_fields("invited_on", 0)
    worker.post(address(consultation, "invitations/"), sent)

    with council_scope(hearing.council):
        assert Invitation.objects.get().how == "By letter"
    worker.post(f"/tarnbridge/edit/stakeholders/{group.pk}/end/")
    assert "Take off the list" not in worker.get("/tarnbridge/edit/stakeholders/").content.decode()


def test_take_down_what_one_person_wrote_on_paper(
    hearing: Hearing, worker: Client, consultation: Consultation
) -> None:
    sent = {"key": uuid4(), "gathered": "At the drop-in", "way": "paper", "feeling-0": "good", "words-2": "More"}
    wrong = worker.post(address(consultation, "notes/"), sent | date_fields("on", 1))
    assert wrong.status_code == 422
    assert "More" in wrong.content.decode()

    for _ in range(2):
        worker.post(address(consultation, "notes/"), sent | date_fields("on", 0))

    with council_scope(hearing.council):
        response = Response.objects.get()
        assert (response.way, response.received_on, response.entered_by) == ("paper", TODAY, hearing.worker)
        assert Words.objects.get().text == "More"


def test_take_down_what_a_group_said(hearing: Hearing, worker: Client, consultation: Consultation) -> None:
    sent = {"key": uuid4(), "gathered": "Speakers’ evening", "people": "8", "good-0": "6", "not_for_me-0": "3"}
    sent |= date_fields("on", 0)
    page = worker.post(address(consultation, "group/"), sent)
    assert "These are more people than there were" in page.content.decode()

    worker.post(address(consultation, "group/"), sent | {"not_for_me-0": "2"})

    with council_scope(hearing.council):
        assert {one.feeling: one.people for one in Reaction.objects.all()} == {"good": 6, "not_for_me": 2}


def test_rule_about_each_text(hearing: Hearing, worker: Client, consultation: Consultation) -> None:
    said(consultation, words={"bus-pass": "My worker Demo Sallow", "gym": "Swim", "all": "He hurts me"})
    texts = {one.text: one.pk for one in hearing.words(consultation)}
    page = worker.get(address(consultation, "words/")).content.decode()
    assert "Perhaps personal" in page

    name = texts["My worker Demo Sallow"]
    wrong = worker.post(address(consultation, f"words/{name}/"), {"do": "hide", f"w{name}-reason": ""})
    assert "Say why you hide it" in wrong.content.decode()
    worker.post(address(consultation, f"words/{name}/"), {"do": "hide", f"w{name}-reason": "A name"})
    worker.post(address(consultation, f"words/{texts['Swim']}/"), {"do": "pass"})
    worker.post(address(consultation, f"words/{texts['He hurts me']}/"), {"do": "move"})

    assert "There is nothing here" in worker.get(address(consultation, "words/")).content.decode()
    assert "Swim" in worker.get(address(consultation, "words/?show=passed")).content.decode()
    assert "Sallow" in worker.get(address(consultation, "words/?show=hidden")).content.decode()
    with council_scope(hearing.council):
        assert Disclosure.objects.get().text == "He hurts me"


def test_tell_everybody_what_came_of_it(hearing: Hearing, worker: Client, consultation: Consultation) -> None:
    said(consultation, words={"bus-pass": "At night please"})
    text = hearing.passed(consultation)[0]
    sent: dict[str, Any] = {"title": "Buses at night", "text": "You want night buses.", "words": [text.pk]}
    worker.post(address(consultation, "themes/make/"), sent)
    early = worker.post(address(consultation, "sum-up/"), {"summary": "Nights matter."})
    assert "People can still answer" in early.content.decode()
    with council_scope(hearing.council):
        Consultation.objects.update(opens_on=day(-20), closes_on=day(-1))
        theme = text.themes.get().theme
    public = Client()
    assert "Buses at night" not in public.get("/tarnbridge/you-said/").content.decode()

    worker.post(address(consultation, "sum-up/"), {"summary": "Nights matter."})
    worker.post(address(consultation, f"themes/{theme.pk}/quotes/"), {"words": [text.pk]})
    answer = {"answered": "will_do", "text": "A night bus.", "owner": "Travel team", "entries": ["bus-pass"]}
    late = worker.post(address(consultation, f"themes/{theme.pk}/answer/"), answer)
    assert "Enter the day by which you will do it" in late.content.decode()
    worker.post(address(consultation, f"themes/{theme.pk}/answer/"), answer | date_fields("by_date", 30))

    page = public.get("/tarnbridge/you-said/").content.decode()
    for words in (
        "Buses at night",
        "At night please",
        "fewer than 5 people",
        "A night bus.",
        "We will do this by",
    ):
        assert words in page
    assert "/tarnbridge/offer/bus-pass/" in page
    assert "A night bus." in public.get("/tarnbridge/you-said/changes.atom").content.decode()
    with council_scope(hearing.council):
        assert ThemeAnswer.objects.get().by == hearing.worker


def test_show_nothing_that_was_not_passed_to_the_public(hearing: Hearing, consultation: Consultation) -> None:
    said(consultation, words={"bus-pass": "Raw words"})
    with council_scope(hearing.council):
        Consultation.objects.update(opens_on=day(-20), closes_on=day(-1))

    for page in ("have-your-say/", f"have-your-say/{consultation.slug}/", "you-said/", "you-said/changes.atom"):
        assert b"Raw words" not in Client().get(f"/tarnbridge/{page}").content


def test_show_disclosures_to_the_right_person_alone(hearing: Hearing, consultation: Consultation) -> None:
    same: Any = {"about": "Gym", "text": "He hurts me", "contact": "01632 960 777", "now": NOW}
    one = actions.ask_for_contact(consultation, key=uuid4(), **same)
    lead, page = signed_in(hearing.lead), f"/tarnbridge/edit/safeguarding/{one.pk}/"

    listed = lead.get("/tarnbridge/edit/safeguarding/").content.decode()
    assert "He hurts me" not in listed
    assert "He hurts me" in lead.get(page).content.decode()
    for role in (Role.APPROVER, Role.TEAM_MANAGER, Role.COUNCIL_ADMINISTRATOR):
        assert signed_in(hearing.person(role)).get(page).status_code == 403
    assert signed_in(hearing.worker).get(page).status_code == 403
    assert "Say what was done" in lead.post(page, {"what_was_done": ""}).content.decode()
    lead.post(page, {"what_was_done": "Rang the team."})
    assert "Settled" in lead.get("/tarnbridge/edit/safeguarding/").content.decode()


def test_leave_deleting_to_a_command_that_never_takes_what_waits(
    hearing: Hearing, consultation: Consultation, settings: Any
) -> None:
    settings.KEEP_DISCLOSURES_DAYS = 0
    same: Any = {"about": "Gym", "text": "x", "contact": "", "now": NOW}
    settled, _ = (actions.ask_for_contact(consultation, key=uuid4(), **same) for _ in range(2))
    actions.settle_disclosure(settled, what_was_done="Rang.", by=hearing.lead, now=NOW)

    told = [io.StringIO(), io.StringIO(), io.StringIO()]
    call_command("delete_disclosures", "--dry-run", stdout=told[0])
    for out in told[1:]:
        call_command("delete_disclosures", stdout=out)

    assert [out.getvalue() for out in told] == [
        "Tarnbridge: 1 would be deleted.\n",
        "Tarnbridge: 1 deleted.\n",
        "Tarnbridge: 0 deleted.\n",
    ]


def test_ask_the_database_as_often_for_many_answers_as_for_few(
    hearing: Hearing, worker: Client, consultation: Consultation, django_assert_max_num_queries: Any
) -> None:
    said(consultation, bus="good", words={"bus-pass": "One"})
    made_theme(hearing, consultation)
    for number in range(20):
        said(consultation, bus="good", words={"bus-pass": f"Text {number}"})

    for page, most in (("", 60), ("words/", 30), ("themes/", 30)):
        with django_assert_max_num_queries(most):
            assert worker.get(address(consultation, page)).status_code == 200


def test_are_asked_when_a_paper_sheet_seems_to_be_typed_twice(
    hearing: Hearing, worker: Client, consultation: Consultation
) -> None:
    sheet = {"gathered": "At the drop-in", "way": "paper", "feeling-0": "good", "words-2": "More"}
    sheet |= date_fields("on", 0)
    worker.post(address(consultation, "notes/"), sheet | {"key": uuid4()})

    again = worker.post(address(consultation, "notes/"), sheet | {"key": uuid4()})
    another_day = worker.post(address(consultation, "notes/"), sheet | {"key": uuid4()} | date_fields("on", -1))
    meant = worker.post(address(consultation, "notes/"), sheet | {"key": uuid4(), "another": "yes"})

    assert again.status_code == 422
    assert "Was this sheet typed before?" in again.content.decode()
    assert "Keep it: it is another sheet" in again.content.decode()
    assert (another_day.status_code, meant.status_code) == (302, 302)
    with council_scope(hearing.council):
        assert Response.objects.count() == 3


def test_move_a_whole_sheet_to_safeguarding(hearing: Hearing, worker: Client, consultation: Consultation) -> None:
    said(consultation, words={"bus-pass": "My stop is dark", "gym": "He hurts me"})
    text = hearing.words(consultation)[-1]
    shown = worker.get(address(consultation, "words/")).content.decode()

    worker.post(address(consultation, f"words/{text.pk}/"), {"do": "move-all"})

    assert "Move it with the other text on this sheet" in shown
    with council_scope(hearing.council):
        assert "My stop is dark" in Disclosure.objects.get().text
        assert not Words.objects.exists()
