"""Every file of the rulebook …"""

from pathlib import Path

import pytest

from localoffer.offer.law import RULEBOOK, national_book
from localoffer.rules.answering import read_answers
from localoffer.rules.assessment import Stage, assess, stage_on
from localoffer.rules.outcome import NO, Outcome
from localoffer.rules.rule import Definition, Example, Kind, Rule
from localoffer.rules.situation import Situation
from localoffer.rules.values import first_of, last_of
from tests.rulebook.edges import edges_without_examples

BOOK = national_book()
THINGS: list[Rule | Definition] = [*BOOK.definitions.values(), *BOOK.rules.values()]
EXAMPLES = [
    pytest.param(thing, example, id=f"{thing.id}: {example.name}")
    for thing in THINGS
    for example in thing.examples
]


@pytest.mark.parametrize(("thing", "example"), EXAMPLES)
def test_gives_what_its_examples_say(thing: Rule | Definition, example: Example) -> None:
    outcome, missing, amount = worked(thing, example)

    assert outcome is example.outcome
    assert example.missing is None or set(missing) == set(example.missing)
    assert example.amount is None or amount == ends(example.amount)


@pytest.mark.parametrize("thing", THINGS, ids=lambda thing: thing.id)
def test_has_an_example_for_and_one_against(thing: Rule | Definition) -> None:
    outcomes = {example.outcome for example in thing.examples}

    assert NO in outcomes
    assert outcomes & best_outcomes(thing)


@pytest.mark.parametrize("thing", THINGS, ids=lambda thing: thing.id)
def test_has_an_example_on_each_side_of_every_edge(thing: Rule | Definition) -> None:
    assert edges_without_examples(thing, book=BOOK) == []


@pytest.mark.parametrize("thing", THINGS, ids=lambda thing: thing.id)
def test_names_its_sources_and_how_sure_they_are(thing: Rule | Definition) -> None:
    assert thing.sources
    assert [source.title for source in thing.sources if source.read_on is None] == []


@pytest.mark.parametrize("path", sorted(RULEBOOK.rglob("*.yaml")), ids=lambda path: path.stem)
def test_has_the_name_of_what_it_holds(path: Path) -> None:
    named = path.relative_to(RULEBOOK).parts[0] in ("facts", "areas", "local_offer", "governing")

    text = path.read_text(encoding="utf-8")
    assert named or f"\nid: {path.stem}\n" in text or text.startswith(f"code: {path.stem}\n")


def worked(thing: Rule | Definition, example: Example) -> tuple[Outcome, list[str], object]:
    """Return what comes of an example: the outcome, the facts that are missing, the ends of the amount."""
    answers = read_answers(example.answers, facts=BOOK.facts)
    if isinstance(thing, Rule):
        found = assess(thing, answers, on=example.on, book=BOOK)
        return found.outcome, found.missing(), (first_of(found.amount), last_of(found.amount))
    line = Situation(answers, on=example.on, book=BOOK).definition(thing.id)
    return line.outcome, line.missing(), None


def ends(amount: int | tuple[int | None, int | None]) -> tuple[int | None, int | None]:
    """Return the least and the most of an amount."""
    return (amount, amount) if isinstance(amount, int) else amount


def best_outcomes(thing: Rule | Definition) -> set[Outcome]:
    """Return the outcomes that speak for someone: not known with no sure start, no for what is not offered."""
    if isinstance(thing, Rule) and thing.benefit.kind is Kind.NOT_OFFERED:
        return {Outcome.NO}
    if isinstance(thing, Rule) and stage_on(thing, thing.examples[0].on) is Stage.NOT_CONFIRMED:
        return {Outcome.NOT_KNOWN}
    return {Outcome.YES, Outcome.PERSON_DECIDES}
