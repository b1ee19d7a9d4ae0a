"""Who can get it …"""

from typing import Any

from localoffer.offer.presenters.conditions import Wording, sentence, who_can_get_it
from localoffer.rules.areas import Area
from localoffer.rules.book import Book, book_of
from localoffer.rules.facts import Fact, FactType
from localoffer.rules.files import read_definition
from tests.offer.making import made_rule

INNER = read_definition(
    "{id: inner, title: Inner, summary: S, yes: you are in, no: you are out, sources: [], when: {age: {from: 16}}}"
)
OUTER = read_definition(
    "{id: outer, title: Outer, summary: S., yes: you fit, no: you do not, sources: [], when: {holds: inner}}"
)
BOOK = book_of(
    facts=[
        Fact(key="date_of_birth", type=FactType.DATE, phrase="your date of birth"),
        Fact(key="parent", type=FactType.YES_NO, phrase="whether you have a child", yes="you have a child"),
        Fact(key="home_council", type=FactType.AREA, phrase="the area you live in"),
    ],
    definitions=[INNER, OUTER],
    areas=[
        Area(code="X-region", name="the North", kind="region"),
        Area(code="X-tarnbridge", name="Tarnbridge", within=("X-region",)),
    ],
)
PARENT = {"fact": "parent", "is": "yes"}


def test_is_a_line_for_each_condition() -> None:
    found = read({"all": [PARENT, {"age": {"from": 18}}]})

    assert [line.text for line in found] == ["You have a child", "You are 18 or over"]


def test_says_when_one_is_enough_or_none_may_hold() -> None:
    both = [PARENT, {"age": {"from": 18}}]

    found = read({"all": [{"any": both}, {"not": {"any": both}}, {"any": [{"all": both}]}]})

    assert [line.text for line in found] == ["One or more of these:", "None of these:", "One or more of these:"]
    assert [part.text for part in found[0].parts] == ["You have a child", "You are 18 or over"]
    assert found[2].parts[0].text == "All of these:"


def test_opens_a_definition_once_and_leads_to_the_next() -> None:
    found = read({"holds": "outer"})

    inner = Wording(text="You are in", definition="inner")
    assert found == (Wording(text="You fit", definition="outer", parts=(inner,)),)


def test_keeps_words_that_a_person_weighs() -> None:
    found = read({"words": "you keep in touch", "who": "your adviser"})

    assert found[0].text == "You keep in touch"
    assert found[0].parts[0].text == "Your adviser decides this"


def test_names_the_place_that_this_stands_for() -> None:
    council, region = ({"place": "home_council", "within": here} for here in ("this_council", "this_region"))

    assert read(council)[0].text == "The area you live in is Tarnbridge"
    assert read(region)[0].text == "The area you live in is the North"


def test_is_told_in_sentences() -> None:
    assert sentence(" you fit. ") == "You fit"
    assert sentence("") == ""


def read(when: Any, book: Book = BOOK) -> tuple[Wording, ...]:
    return who_can_get_it(made_rule(when=when).when, book=book, publisher="X-tarnbridge")
