"""What is carried …"""

from datetime import timedelta

import pytest
from django.core import signing
from hypothesis import given
from hypothesis import strategies as st

from localoffer.checker.carried import SALT, Carried, NotOurs, TooOld, opened, signed, stamp_of
from localoffer.offer.law import national_book
from tests.checker.making import STAMP, TODAY, made_fact, told

CARRIED = Carried(
    council="tarnbridge", helping=True, answers={"children": 2, "benefits": ["pip"]}, topics=("home",)
)
answers = st.dictionaries(
    st.text(max_size=20),
    st.one_of(st.text(max_size=20), st.integers(), st.lists(st.text(max_size=5))),
    max_size=30,
)


def open_today(text: str) -> Carried:
    return opened(text, on=TODAY, stamp_for=lambda carried: STAMP)


def test_comes_back_whole() -> None:
    text = signed(CARRIED, on=TODAY, stamp=STAMP)

    assert open_today(text) == CARRIED


@given(answers)
def test_comes_back_in_the_order_in_which_it_was_told(told_so: dict[str, object]) -> None:
    back = open_today(signed(Carried(answers=told_so), on=TODAY, stamp=STAMP))

    assert list(back.answers.items()) == list(told_so.items())


@pytest.mark.parametrize("text", ["", "x", "a:b:c", "." * 50, "\x00", "é" * 10])
def test_is_refused_when_it_was_never_ours(text: str) -> None:
    with pytest.raises(NotOurs):
        open_today(text)


@given(st.data())
def test_is_refused_when_one_sign_is_changed(data: st.DataObject) -> None:
    text = signed(CARRIED, on=TODAY, stamp=STAMP)
    place = data.draw(st.integers(0, len(text) - 1))
    other = data.draw(st.characters(min_codepoint=33, max_codepoint=126).filter(lambda sign: sign != text[place]))

    # The last sign of base 64 holds bits that mean nothing, so a change there may be no change.
    with pytest.raises(NotOurs):
        open_today(text[:place] + other + text[place + 1 :])


@pytest.mark.parametrize(
    "held", [[], "text", {"f": 1}, {"f": 1, "a": {}, "c": "", "h": False, "t": 3, "d": "soon"}]
)
def test_is_refused_when_it_has_another_shape(held: object) -> None:
    with pytest.raises(NotOurs):
        open_today(signing.dumps(held, salt=SALT, compress=True))


def test_signed_for_another_purpose_is_refused() -> None:
    with pytest.raises(NotOurs):
        open_today(signing.dumps({"f": 1}, salt="elsewhere"))


@pytest.mark.parametrize("days", [-1, 0, 1])
def test_is_good_over_midnight(days: int) -> None:
    text = signed(CARRIED, on=TODAY + timedelta(days=days), stamp=STAMP)

    assert open_today(text) == CARRIED


@pytest.mark.parametrize("days", [-2, 2, -400])
def test_from_another_day_is_too_old_but_not_lost(days: int) -> None:
    text = signed(CARRIED, on=TODAY + timedelta(days=days), stamp=STAMP)

    with pytest.raises(TooOld) as old:
        open_today(text)

    assert old.value.carried == CARRIED


def test_from_older_questions_is_too_old_but_not_lost() -> None:
    with pytest.raises(TooOld) as old:
        open_today(signed(CARRIED, on=TODAY, stamp="older"))

    assert old.value.carried == CARRIED


def test_keeps_the_place_of_an_answer_that_is_changed() -> None:
    changed = told(a="1", b="2").with_answer("a", "3")

    assert list(changed.answers.items()) == [("a", "3"), ("b", "2")]


def test_has_a_mark_that_changes_with_the_questions() -> None:
    book = national_book()

    assert stamp_of(book) == stamp_of(national_book())
    assert stamp_of(book) != stamp_of(book.with_rules([], facts=[made_fact()]))
