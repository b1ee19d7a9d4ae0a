"""The next step …"""

from datetime import date
from statistics import median
from typing import Any

import pytest

from localoffer.accounts.models import Council
from localoffer.checker.carried import Carried
from localoffer.checker.queries.law import Law
from localoffer.checker.queries.steps import (
    MOST_CORE,
    MOST_IN_TOPICS,
    Step,
    next_step,
    previous_question,
    topics_open,
)
from localoffer.checker.topics import CORE, Topic
from tests.checker.making import CARE, TODAY, made_fact, made_law, told
from tests.demo.demo_offers import book, people
from tests.offer.making import made_rule

NAMES = sorted(people())
LAW = made_law()


def walk(answers: dict[str, Any], *, on: date, law: Law, topics: tuple[str, ...]) -> Carried:
    """Answer every question that is asked, as one person would."""
    carried = Carried(council="")
    while (step := next_step(carried, on=on, law=law)) != Step():
        if step.fact is not None:
            carried = carried.with_answer(step.fact.key, _raw(answers.get(step.fact.key)))
        else:
            carried = Carried(answers=carried.answers, topics=topics)
    return carried


def _raw(value: Any) -> Any:
    if value is None:
        return "unknown"
    return (
        {True: "yes", False: "no"}[value]
        if isinstance(value, bool)
        else value
        if isinstance(value, list)
        else str(value)
    )


def person(name: str, *, topics: tuple[str, ...]) -> Carried:
    found = people()[name]
    law = Law(book(found["council"]), Council(code="X99000001", slug=found["council"]), found["council"])
    answers = {"ever_in_care": "yes"} | found["answers"]
    return walk(answers, on=date.fromisoformat(found["on"]), law=law, topics=topics)


def test_begins_with_the_date_of_birth() -> None:
    step = next_step(told(), on=TODAY, law=LAW)

    assert step.fact is not None
    assert step.fact.key == "date_of_birth"


def test_asks_about_care_before_anything_else() -> None:
    carried = walk(CARE, on=TODAY, law=LAW, topics=())

    assert {LAW.book.facts[key].topic for key in carried.answers} <= CORE


def test_offers_topics_after_the_first_questions() -> None:
    step = next_step(told(**CARE, lived_with_foster_carer="no"), on=TODAY, law=LAW)

    assert Topic.HOME in step.topics
    assert Topic.STUDY in step.topics


def test_asks_only_about_the_topics_chosen() -> None:
    carried = walk(CARE, on=TODAY, law=LAW, topics=("study",))

    assert {LAW.book.facts[key].topic for key in carried.answers} <= {*CORE, "study"}


def test_does_not_ask_what_it_was_told_already() -> None:
    asked = list(walk(CARE, on=TODAY, law=LAW, topics=tuple(topic.value for topic in Topic)).answers)

    assert len(asked) == len(set(asked))
    assert "responsible_council" not in asked


def test_takes_i_dont_know_for_an_answer() -> None:
    carried = walk({}, on=TODAY, law=LAW, topics=("home",))

    assert set(carried.answers.values()) == {"unknown"}


@pytest.mark.parametrize("topics", [(), ("home",), ("home", "study"), tuple(topic.value for topic in Topic)])
@pytest.mark.parametrize("name", NAMES)
def test_never_leads_through_more_than_twenty_questions(name: str, topics: tuple[str, ...]) -> None:
    asked = person(name, topics=topics).answers

    assert len(asked) <= MOST_CORE + MOST_IN_TOPICS


def test_leads_the_invented_people_to_their_first_list_in_eight_questions_or_fewer() -> None:
    assert median(len(person(name, topics=()).answers) for name in NAMES) <= 8


def test_asks_a_council_s_own_question_when_it_settles_something() -> None:
    rule = made_rule("boat-money", when={"fact": "owns_boat", "is": "yes"})
    law = made_law(rule, facts=(made_fact(),), alone=True)

    assert topics_open(told(), on=TODAY, law=law) == (Topic.HOME,)
    assert topics_open(told(owns_boat="no"), on=TODAY, law=law) == ()


def test_back_from_a_new_question_is_the_last_answered() -> None:
    assert previous_question(told(**CARE), before="children", law=LAW) == "home_for_six_months"


def test_back_from_an_answered_question_is_the_one_before() -> None:
    assert previous_question(told(**CARE), before="ever_in_care", law=LAW) == "date_of_birth"


def test_back_from_the_first_is_nothing() -> None:
    assert previous_question(told(**CARE), before="date_of_birth", law=LAW) is None
    assert previous_question(told(), before="date_of_birth", law=LAW) is None
