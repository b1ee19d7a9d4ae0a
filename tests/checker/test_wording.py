"""The wording …"""

import re

import pytest

from localoffer.checker.wording import Wording
from localoffer.offer.law import national_book
from localoffer.rules.facts import Fact

THEIRS = Wording(helping=True)
FACTS = [fact for fact in national_book().facts.values() if fact.is_asked]


def test_for_the_young_person_is_as_written() -> None:
    assert Wording().said("Which council looked after you?") == "Which council looked after you?"


@pytest.mark.parametrize(
    ("yours", "theirs"),
    [
        ("When were you born?", "When were they born?"),
        ("Which council looked after you?", "Which council looked after them?"),
        ("Was a Child Trust Fund opened for you?", "Was a Child Trust Fund opened for them?"),
        (
            "Your council must help you plan for the day you leave.",
            "Their council must help them plan for the day they leave.",
        ),
        ("Is the money yours?", "Is the money theirs?"),
        ("I have claimed and I am waiting", "They have claimed and They are waiting"),
        ("Only me", "Only the young person"),
        (
            "If you are under 18, tell us if you live there now",
            "If they are under 18, tell us if they live there now",
        ),
    ],
)
def test_for_somebody_who_helps_speaks_of_the_young_person(yours: str, theirs: str) -> None:
    assert THEIRS.said(yours).casefold() == theirs.casefold()


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact.key)
def test_of_every_question_can_be_asked_for_someone(fact: Fact) -> None:
    texts = [fact.question, fact.hint, fact.why, *(choice.label for choice in fact.choices)]

    said = " ".join(THEIRS.said(text) for text in texts if text)

    assert not re.search(r"\b(you|your|yours|my|I)\b", said)
    assert not re.search(
        r"\b(after|for|with|from|to|help|helps|tell|gives?) they\b(?! (are|live|turned|get))", said
    )
