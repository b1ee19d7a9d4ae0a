"""A question on a page …"""

from typing import Any

import pytest

from localoffer.checker.forms import QuestionForm, question_form
from localoffer.checker.wording import Wording
from localoffer.offer.law import national_book
from localoffer.rules.answering import read_value
from localoffer.rules.facts import Fact, FactType
from tests.checker.making import TODAY, colours, made_fact

BOOK = national_book()
YES_NO = made_fact()
DATE = made_fact(kind=FactType.DATE, phrase="the day you launched your boat")
PLANNED = made_fact(kind=FactType.DATE, phrase="the day you launch your boat", future=True)
WHOLE = made_fact(kind=FactType.WHOLE, phrase="the number of oars", unit="oars")
MONEY = made_fact(kind=FactType.MONEY, phrase="the price")
CHOICE = made_fact(kind=FactType.CHOICE, choices=colours())
CHOICES = made_fact(kind=FactType.CHOICES, choices=colours(), sensitive=True)
AREA = made_fact(kind=FactType.AREA)
A_COUNCIL = next(area.code for area in BOOK.areas.values() if area.kind == "district")


def asked(fact: Fact, *, answer: Any = None, helping: bool = False, **typed: Any) -> QuestionForm:
    data = {f"answer{key}": value for key, value in typed.items()} if typed else None
    wording = Wording(helping=helping)
    return question_form(fact, book=BOOK, on=TODAY, wording=wording, data=_listed(data), answer=answer)


def _listed(data: Any) -> Any:
    from django.http import QueryDict

    if data is None:
        return None
    query = QueryDict(mutable=True)
    for key, value in data.items():
        query.setlist(key, value if isinstance(value, list) else [value])
    return query


def boxes(day: str = "", month: str = "", year: str = "") -> dict[str, str]:
    return {"-day": day, "-month": month, "-year": year}


@pytest.mark.parametrize(
    ("fact", "typed", "carried"),
    [
        (YES_NO, {"": "yes"}, "yes"),
        (YES_NO, {"": "unknown"}, "unknown"),
        (DATE, boxes("27", "3", "2007"), "2007-03-27"),
        (DATE, boxes("", "March", "2007"), "2007-03"),
        (DATE, boxes("", "", "2007"), "2007"),
        (PLANNED, boxes("1", "1", "2030"), "2030-01-01"),
        (WHOLE, {"": "2"}, 2),
        (WHOLE, {"": "0"}, 0),
        (MONEY, {"": "£1,250.50"}, 125050),
        (CHOICE, {"": "blue"}, "blue"),
        (CHOICES, {"": ["red", "blue"]}, ["red", "blue"]),
        (CHOICES, {"": ["none"]}, []),
        (CHOICES, {"": ["not_said"]}, "not_said"),
        (AREA, {"": A_COUNCIL}, A_COUNCIL),
    ],
)
def test_carries_an_answer_that_rules_can_read_and_that_fills_it_again(
    fact: Fact, typed: dict[str, Any], carried: Any
) -> None:
    form = asked(fact, **typed)

    assert form.is_valid(), form.errors
    assert form.value == carried
    assert carried in ("unknown", "not_said") or read_value(fact, carried) is not None
    assert asked(fact, answer=form.value).initial


@pytest.mark.parametrize(
    ("fact", "typed", "says"),
    [
        (YES_NO, {"": ""}, "Choose an answer. If you are not sure"),
        (YES_NO, {"": "perhaps"}, "Select one of the answers below"),
        (DATE, boxes(), "Enter an answer. If you are not sure"),
        (DATE, boxes("31", "2", "2007"), "The day you launched your boat must be a real date"),
        (DATE, boxes("1", "", "2007"), "must include a month"),
        (DATE, boxes("1", "1", "2027"), "must be today or in the past"),
        (DATE, boxes("1", "1", "1901"), "is too long ago"),
        (DATE, boxes("x", "1", "2007"), "must have a day from 1 to 31"),
        (WHOLE, {"": "-1"}, "The number of oars must be from 0"),
        (WHOLE, {"": "two"}, "The number of oars must be a whole number"),
        (WHOLE, {"": ""}, "Enter an answer"),
        (MONEY, {"": "lots"}, "The price must be an amount in pounds"),
        (MONEY, {"": "99999999"}, "The price must be £1,000,000 or less"),
        (CHOICE, {"": ""}, "Choose an answer"),
        (CHOICES, {"": ["red", "none"]}, "but not both"),
        (CHOICES, {"": ["red", "unknown"]}, "but not both"),
        (AREA, {"": "Atlantis"}, "from the list"),
        (AREA, {"": ""}, "Choose an answer"),
    ],
)
def test_says_what_to_do_about_a_bad_answer(fact: Fact, typed: dict[str, Any], says: str) -> None:
    form = asked(fact, **typed)

    assert not form.is_valid()
    assert says in str(form.errors["answer"])


@pytest.mark.parametrize("fact", [YES_NO, CHOICE, CHOICES])
def test_with_answers_to_pick_has_i_dont_know_among_them(fact: Fact) -> None:
    values = [option.value for option in asked(fact).fields["answer"].options]  # type: ignore[attr-defined]

    assert "unknown" in values
    assert ("not_said" in values) is fact.sensitive


@pytest.mark.parametrize("fact", [DATE, WHOLE, MONEY, AREA])
def test_with_boxes_to_type_in_offers_i_dont_know_as_a_button(fact: Fact) -> None:
    assert asked(fact).offers_no_answer


@pytest.mark.parametrize("fact", [DATE, WHOLE, MONEY, AREA, YES_NO, CHOICE, CHOICES])
def test_can_be_shown_again_after_i_dont_know(fact: Fact) -> None:
    assert asked(fact, answer="unknown")["answer"]


def test_can_be_asked_for_someone_else() -> None:
    assert asked(YES_NO, helping=True).fields["answer"].label == "Do they own a boat?"


@pytest.mark.parametrize(
    "fact", [fact for fact in BOOK.facts.values() if fact.is_asked], ids=lambda fact: fact.key
)
def test_from_the_rulebook_has_a_field(fact: Fact) -> None:
    assert asked(fact)["answer"].label == fact.question


def test_about_a_home_lists_districts_and_not_their_counties() -> None:
    values = {option.value for option in asked(AREA).fields["answer"].options}  # type: ignore[attr-defined]
    district = BOOK.areas[A_COUNCIL]

    assert A_COUNCIL in values
    assert not values & set(district.within)
