"""On the way from the start to the list, a person …"""

import json
from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from localoffer.accounts.models import Council
from localoffer.checker.carried import Carried, signed
from localoffer.checker.kept import MOST_BYTES
from tests.checker.making import CARE
from tests.checker.walking import Walk

pytestmark = pytest.mark.django_db
ALL_POSTS = ["answer/", "answers/", "back/", "change/", "council/", "choose-council/", "go-on/", "keep/", "list/"]
ALL_POSTS += ["list.pdf", "topics/"]


def test_begins_with_what_this_is(council: Council) -> None:
    walk = Walk().open("/tarnbridge/check/")

    assert walk.heading == "Check what help you can get"
    assert "We keep nothing" in walk.text
    assert "You can stop at any time" in walk.text


def test_is_told_that_the_history_stays_before_the_first_question(council: Council) -> None:
    walk = Walk().open("/tarnbridge/check/before/")

    assert "does not clear your browser’s history" in walk.text
    assert walk.send("/check/council/").fact == "date_of_birth"


def test_who_comes_to_no_council_s_page_is_asked_which_it_was(council: Council) -> None:
    walk = Walk().start("")

    assert walk.heading == "Which council looked after you?"
    assert "Tarnbridge Council" in walk.text
    assert walk.send("/check/choose-council/", council="tarnbridge").fact == "date_of_birth"


def test_who_names_an_unknown_council_loses_nothing(council: Council) -> None:
    walk = Walk().start("").send("/check/choose-council/", council="Atlantis")

    assert "We do not know a council called “Atlantis”" in walk.text
    assert walk.page.find(id="id_council")["value"] == "Atlantis"  # type: ignore[index]
    assert walk.page.title.string.startswith("Error: ")  # type: ignore[union-attr]


def test_who_is_not_sure_gets_national_help_and_how_to_find_out(council: Council) -> None:
    walk = Walk().start("").answer_all(CARE).send("/check/list/")

    assert "We do not know the council" in walk.text
    assert "They can find out which council looked after you" in walk.text
    assert "Bus pass" not in walk.text


def test_comes_to_the_list_with_the_council_s_own_help(walk: Walk) -> None:
    walk.answer_all(CARE)
    assert walk.heading == "Check your answers"

    walk.send("/check/list/")

    assert walk.heading == "Your list"
    assert "Bus pass" in walk.text
    assert "01632 960 001" in walk.text


def test_is_asked_why_and_may_answer_i_dont_know(walk: Walk) -> None:
    assert "Why we ask" in walk.text

    walk.send("/check/answer/", way_out="unknown")

    assert walk.fact != "date_of_birth"


def test_may_ask_for_the_list_after_three_answers(walk: Walk) -> None:
    assert "Show me my list now" not in walk.text

    for key in ("date_of_birth", "ever_in_care", "in_care_now"):
        walk.answer(CARE[key])

    assert walk.send("/check/list/").heading == "Your list"


def test_can_go_back_and_finds_the_answer_there(walk: Walk) -> None:
    walk.answer("2007-03-03").send("/check/back/")

    assert walk.fact == "date_of_birth"
    assert walk.page.find(id="id_answer-year")["value"] == "2007"  # type: ignore[index]
    assert walk.send("/check/back/").heading == "Before you start"


def test_can_change_an_answer_and_comes_straight_back(walk: Walk) -> None:
    walk.answer_all(CARE).send("/check/change/", change="date_of_birth")
    assert walk.fact == "date_of_birth"

    walk.answer("2006-03-03")

    assert walk.heading == "Check your answers"
    assert "3 March 2006" in walk.text


def test_can_change_the_council(walk: Walk) -> None:
    walk.answer_all(CARE).send("/check/council/", change="council")
    assert walk.heading == "Which council looked after you?"

    assert walk.send("/check/choose-council/", not_sure="yes").heading == "Check your answers"
    assert "I am not sure" in walk.text


def test_answers_one_more_question_from_the_list_and_comes_back_to_it(walk: Walk) -> None:
    walk.answer_all(CARE).send("/check/list/")
    assert "Do you own a boat?" in walk.text

    walk.send("/check/change/", change="owns_boat", then="result").answer("yes")

    assert walk.heading == "Your list"
    assert "Boat money" in walk.page.find(id="now").get_text()  # type: ignore[union-attr]


def test_is_asked_about_the_topics_chosen(walk: Walk) -> None:
    walk.answer_all(CARE, topics=("home",))

    assert "owns_boat" in walk.asked


def test_who_types_nothing_is_told_what_to_do(walk: Walk) -> None:
    walk.send("/check/answer/")

    assert "Enter an answer. If you are not sure, choose “I don’t know”" in walk.text
    assert walk.fact == "date_of_birth"


def test_who_types_an_impossible_date_finds_it_still_there(walk: Walk) -> None:
    walk.answer("2007-02-31")

    assert "must be a real date" in walk.text
    assert walk.page.find(id="id_answer-day")["value"] == "31"  # type: ignore[index]


def test_whose_answer_contradicts_an_earlier_one_is_told_at_once(walk: Walk) -> None:
    for key in ("date_of_birth", "ever_in_care", "in_care_now"):
        walk.answer(CARE[key])

    walk.answer("2006-01-01")

    assert "is before your date of birth (3 March 2007)" in walk.text
    assert walk.fact == "left_care_on"
    assert walk.page.find(id="id_answer-year")["value"] == "2006"  # type: ignore[index]


def test_with_contradicting_answers_gets_them_to_check_and_no_list(council: Council) -> None:
    walk = Walk().open("/tarnbridge/check/before/")
    wrong = signed_today(council, CARE | {"left_care_on": "2006-01-01"})

    walk.send("/check/list/", carried=wrong)

    assert walk.heading == "Check your answers"
    assert walk.page.find(class_="govuk-error-summary")
    assert "Nothing is lost" in walk.text


def test_who_helps_someone_is_asked_about_them(council: Council) -> None:
    walk = Walk().start("tarnbridge", helping=True)
    assert walk.heading == "When were they born?"

    walk.answer_all(CARE)

    assert walk.heading == "Check the answers"
    assert "“you” means the young person" in walk.send("/check/list/").text


@pytest.mark.parametrize("size", ["ordinary", "large"])
def test_can_take_the_list_away_as_a_pdf(walk: Walk, size: str) -> None:
    response = walk.answer_all(CARE).send("/check/list.pdf", size=size).response

    assert response["Content-Type"] == "application/pdf"
    assert response.content.startswith(b"%PDF")


def test_can_keep_the_answers_and_open_them_again(walk: Walk) -> None:
    kept = walk.answer_all(CARE).send("/check/keep/").response.content
    assert json.loads(kept)["council"] == "tarnbridge"

    again = Walk()
    again.pages.append(again.client.post("/check/open/", {"file": SimpleUploadedFile("my-answers.json", kept)}))
    again.send("/check/answers/")

    assert again.heading == "Check your answers"
    assert "3 March 2007" in again.text


@pytest.mark.parametrize(
    "content", [b"", b"\x00\xff", b"{}", b"PK\x03\x04", b"[" * 60_000, b" " * (MOST_BYTES + 1)]
)
def test_who_opens_another_file_is_told_so(db: None, content: bytes) -> None:
    response = Client().post("/check/open/", {"file": SimpleUploadedFile("x.json", content)})

    assert response.status_code == 200
    assert b"govuk-error-summary" in response.content
    assert b"kept" in response.content


def test_who_opens_no_file_is_told_so(db: None) -> None:
    assert b"Choose the file you kept" in Client().post("/check/open/", {}).content


def test_can_have_the_questions_on_paper(council: Council) -> None:
    for address in ("/check/paper.pdf", "/tarnbridge/check/paper.pdf"):
        assert Client().get(address).content.startswith(b"%PDF")


@pytest.mark.parametrize("address", [f"/check/{name}" for name in ALL_POSTS])
def test_who_comes_by_the_address_alone_is_shown_the_way(db: None, address: str) -> None:
    response = Client().get(address)

    assert response.status_code == 405
    assert b"This page needs your answers" in response.content


@pytest.mark.parametrize("carried", ["", "forged", "a:b:c"])
@pytest.mark.parametrize("address", [f"/check/{name}" for name in ALL_POSTS])
def test_with_a_forged_page_is_told_kindly(db: None, address: str, carried: str) -> None:
    response = Client().post(address, {"carried": carried})

    assert response.status_code == 400
    assert b"This is not your fault" in response.content


@pytest.mark.parametrize("address", [f"/check/{name}" for name in ALL_POSTS])
def test_with_a_stale_page_can_carry_on(council: Council, address: str) -> None:
    walk = Walk().open("/tarnbridge/check/before/")
    old = signed(Carried(council="tarnbridge", answers=CARE | {"gone": "yes"}), on=date(2020, 1, 1), stamp="old")

    walk.send(address, carried=old)
    assert walk.heading == "Carry on with your answers"
    assert "1 answer no longer fits" in walk.text

    assert "3 March 2007" in walk.send("/check/answers/").text


@pytest.mark.parametrize("fact", ["", "no_such", "turned_18_on", "adviser_agrees_need"])
def test_with_a_question_that_does_not_exist_goes_on(walk: Walk, fact: str) -> None:
    assert walk.send("/check/answer/", fact=fact, answer="yes").fact == "date_of_birth"
    assert walk.send("/check/change/", change=fact).heading == "Check your answers"


@pytest.mark.parametrize("address", ["/atlantis/check/", "/atlantis/check/before/", "/atlantis/check/paper.pdf"])
def test_at_a_council_that_does_not_exist_is_told_so(db: None, address: str) -> None:
    assert Client().get(address).status_code == 404


def signed_today(council: Council, answers: dict[str, str]) -> str:
    """Return a field that the site would make today."""
    from django.utils import timezone

    from localoffer.checker.views.carrying import stamp

    carried = Carried(council=council.slug, answers=answers)
    return signed(carried, on=timezone.localdate() - timedelta(days=1), stamp=stamp(carried))
