"""A kept file …"""

import json
from typing import Any

import pytest

from localoffer.checker.carried import Carried
from localoffer.checker.kept import FORMAT, KIND, MOST_BYTES, CannotOpen, opened_file, still_fitting, written
from localoffer.offer.law import national_book
from tests.checker.making import CARE, TODAY

BOOK = national_book()
CARRIED = Carried(council="tarnbridge", answers=CARE | {"children": 0, "benefits": ["pip"]}, topics=("home",))


def file_with(**said: Any) -> bytes:
    return json.dumps({"kind": KIND, "format": FORMAT, "answers": []} | said).encode()


def test_opens_again_with_every_answer() -> None:
    found = opened_file(written(CARRIED, on=TODAY, book=BOOK), book=BOOK)

    assert (found.carried, found.kept_on, found.dropped) == (CARRIED, TODAY, ())


def test_can_be_read_by_a_person() -> None:
    text = written(CARRIED, on=TODAY, book=BOOK).decode()

    assert "When were you born?" in text
    assert "Anyone who opens it can read it" in text


def test_of_the_first_format_opens() -> None:
    found = opened_file(file_with(format=1, answers={"in_care_now": "no"}), book=BOOK)

    assert found.carried.answers == {"in_care_now": "no"}


def test_says_which_answers_no_longer_fit() -> None:
    old = {"in_care_now": "perhaps", "no_such_question": "yes", "children": 2, "turned_18_on": "2020-01-01"}

    found = opened_file(file_with(format=1, answers=old), book=BOOK)

    assert found.carried.answers == {"children": 2}
    assert found.dropped == ("in_care_now", "no_such_question", "turned_18_on")


@pytest.mark.parametrize("value", [None, {}, {"a": 1}, 3.5, [[]], [{}], "2007-13", "x" * 5000, True, [1]])
def test_with_a_hostile_answer_drops_it(value: Any) -> None:
    found = opened_file(file_with(format=1, answers={"date_of_birth": value}), book=BOOK)

    assert found.dropped == ("date_of_birth",)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "not a file you kept"),
        (b"\xff\xfe\x00", "not a file you kept"),
        (b"%PDF-1.7", "not a file you kept"),
        (b"[" * 50_000, "not a file you kept"),
        (b"{}", "not a file you kept"),
        (b"null", "not a file you kept"),
        (json.dumps({"kind": KIND, "format": True}).encode(), "not a file you kept"),
        (b" " * (MOST_BYTES + 1), "too big"),
        (file_with(format=FORMAT + 1), "newer than this site"),
        (file_with(format=0), "newer than this site"),
        (file_with(answers=None), "no answers in it"),
        (file_with(format=1, answers=[]), "no answers in it"),
    ],
)
def test_that_is_not_ours_is_refused_and_says_what_to_do(content: bytes, says: str) -> None:
    with pytest.raises(CannotOpen, match=says):
        opened_file(content, book=BOOK)


def test_with_odd_surroundings_still_opens() -> None:
    found = opened_file(
        file_with(council=7, topics="home", kept_on=[], answers=[1, {"key": "children"}]), book=BOOK
    )

    assert found.carried == Carried()
    assert found.kept_on is None


def test_keeps_answers_that_were_not_given() -> None:
    carried = Carried(answers={"in_care_now": "unknown", "children": "not_said"})

    assert still_fitting(carried, book=BOOK) == carried.answers
