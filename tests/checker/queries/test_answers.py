"""Answers read from what is carried …"""

from localoffer.checker.queries.answers import answers_of, applying
from localoffer.offer.law import national_book
from tests.checker.making import CARE, TODAY, told

BOOK = national_book()


def test_leave_what_is_not_known_unknown() -> None:
    carried = told(in_care_now="unknown", home_for_six_months="not_said", ever_in_care="yes")

    answers = answers_of(carried, area=None, on=TODAY, book=BOOK)

    assert answers.values == {"ever_in_care": True}
    assert answers.given_on == TODAY


def test_know_the_council_that_looked_after_the_person() -> None:
    answers = answers_of(told(), area="X-tarnbridge", on=TODAY, book=BOOK)

    assert answers.values["responsible_council"] == "X-tarnbridge"


def test_leave_aside_a_question_whose_gate_has_closed() -> None:
    carried = told(**CARE).with_answer("ever_in_care", "no")

    assert set(applying(carried, book=BOOK)) == {"date_of_birth", "ever_in_care"}


def test_find_what_was_left_aside_again() -> None:
    carried = told(**CARE).with_answer("ever_in_care", "no").with_answer("ever_in_care", "yes")

    assert applying(carried, book=BOOK) == CARE


def test_leave_aside_a_question_that_exists_no_more() -> None:
    assert applying(told(no_such_question="yes"), book=BOOK) == {}
