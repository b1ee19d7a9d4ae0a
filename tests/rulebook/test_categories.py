"""The legal category …"""

from datetime import date, timedelta

import msgspec
from hypothesis import assume, given
from hypothesis import strategies as st

from localoffer.offer.law import national_book
from localoffer.rules.answers import Answers
from localoffer.rules.calendar import birthday, months_after
from localoffer.rules.care_history import CareBasis, CareHistory, CareSpell, FamilySpell
from localoffer.rules.categories import category_of
from localoffer.rules.outcome import YES
from localoffer.rules.situation import Situation
from tests.rulebook.people import BIRTHS, people, short_answers

BOOK = national_book()
DAY = timedelta(days=1)
IN_CARE = ("LAC_UNDER16", "LAC_NOT_ELIGIBLE", "ELIGIBLE")


def code(answers: Answers, *, on: date) -> str | None:
    """Return the code of the category that is recorded."""
    recorded = category_of(answers, on=on, book=BOOK).recorded
    return None if recorded is None else recorded.code


def someone(born: date, *care: CareSpell, family: tuple[FamilySpell, ...] = ()) -> Answers:
    """Return a person with a full record who does not study."""
    return Answers(values={"date_of_birth": born, "study": "none"}, history=CareHistory(care=care, family=family))


def spell(start: date, end: date | None) -> CareSpell:
    """Return a spell of care by agreement."""
    return CareSpell(start=start, end=end, basis=CareBasis.S20)


@given(people())
def test_is_one_and_only_one_for_a_full_record(case: tuple[Answers, date]) -> None:
    answers, on = case
    situation = Situation(answers, on=on, book=BOOK)

    holding = [each.code for each in BOOK.categories if situation.definition(each.id).outcome is YES]

    assert len(holding) == 1
    assert code(answers, on=on) == holding[0]


@given(people(), st.sets(st.integers(2, 11)))
def test_from_true_short_answers_never_rules_out_the_recorded_one(
    case: tuple[Answers, date], kept: set[int]
) -> None:
    answers, on = case
    told = short_answers(answers, on=on)
    short = Answers(values={key: value for i, (key, value) in enumerate(told.items()) if i < 2 or i in kept})

    possible = [each.code for each in category_of(short, on=on, book=BOOK).possible]

    assert code(answers, on=on) in possible


@given(people(least=1), st.floats(0, 1))
def test_is_the_same_where_a_spell_is_written_as_two_that_touch(case: tuple[Answers, date], cut: float) -> None:
    answers, on = case
    assert answers.history is not None
    first, *others = answers.history.care
    length = ((first.end or date(2040, 1, 1)) - first.start).days
    middle = first.start + timedelta(days=round(cut * length))
    assume(middle not in (first.start, first.end))
    halves = (msgspec.structs.replace(first, end=middle), msgspec.structs.replace(first, start=middle))

    split = msgspec.structs.replace(answers.history, care=(*halves, *others))

    assert code(msgspec.structs.replace(answers, history=split), on=on) == code(answers, on=on)


@given(people())
def test_is_the_same_where_a_spell_is_written_twice(case: tuple[Answers, date]) -> None:
    answers, on = case
    assert answers.history is not None

    doubled = msgspec.structs.replace(answers.history, care=answers.history.care * 2)

    assert code(msgspec.structs.replace(answers, history=doubled), on=on) == code(answers, on=on)


@given(BIRTHS, st.integers(85, 97))
def test_turns_on_the_91st_night(born: date, nights: int) -> None:
    start = birthday(born, 16) + timedelta(days=30)
    answers, on = someone(born, spell(start, None)), start + timedelta(days=nights)

    found = category_of(answers, on=on, book=BOOK)

    assert code(answers, on=on) == ("ELIGIBLE" if nights >= 91 else "LAC_NOT_ELIGIBLE")
    assert bool(found.looks) is (90 <= nights <= 92)


@given(BIRTHS, st.integers(-40, 40))
def test_needs_care_at_16_or_after(born: date, days: int) -> None:
    sixteen = birthday(born, 16)
    answers = someone(born, spell(sixteen - timedelta(days=400), sixteen + timedelta(days=days)))

    assert code(answers, on=sixteen + timedelta(days=60)) == ("RELEVANT" if days >= 0 else "NONE")


@given(BIRTHS)
def test_moves_on_each_birthday_that_matters(born: date) -> None:
    answers = someone(born, spell(birthday(born, 10), birthday(born, 18)))
    expected = ["LAC_UNDER16", "ELIGIBLE", "FORMER_RELEVANT", "FORMER_RELEVANT_21_PLUS", "AGED_OUT"]
    birthdays = [birthday(born, years) for years in (16, 18, 21, 25)]

    eves = [code(answers, on=day - DAY) for day in birthdays]
    days = [code(answers, on=day) for day in birthdays]

    assert (eves, days) == (expected[:-1], expected[1:])


@given(BIRTHS, st.integers(0, 300))
def test_lapses_when_6_months_at_home_are_complete(born: date, later: int) -> None:
    left = birthday(born, 16) + timedelta(days=later)
    home = FamilySpell(start=left, person="parent")
    answers = someone(born, spell(birthday(born, 10), left), family=(home,))
    complete = months_after(left, 6)

    assert code(answers, on=complete - DAY) == "RELEVANT"
    assert code(answers, on=complete) == "QUALIFYING_1B"


@given(people(), st.integers(91, 400))
def test_is_former_relevant_after_13_weeks_that_end_at_18(case: tuple[Answers, date], nights: int) -> None:
    answers, on = case
    history, eighteen = answers.history, birthday(answers.values["date_of_birth"], 18)
    assert history is not None
    longer = (*history.care, spell(eighteen - timedelta(days=nights), eighteen))
    cared_for = msgspec.structs.replace(answers, history=msgspec.structs.replace(history, care=longer))

    found = code(cared_for, on=max(on, eighteen))

    assert found in ("FORMER_RELEVANT", "FORMER_RELEVANT_21_PLUS", "AGED_OUT")


@given(people())
def test_is_in_care_only_under_18(case: tuple[Answers, date]) -> None:
    answers, on = case

    assert code(answers, on=on) not in IN_CARE or on < birthday(answers.values["date_of_birth"], 18)
