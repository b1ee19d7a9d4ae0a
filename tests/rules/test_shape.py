"""The rules have a shape…"""

import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from types import FunctionType, ModuleType
from typing import Any, get_args

import msgspec
import pytest

from localoffer import rules
from localoffer.rules import amounts, kinds
from localoffer.rules.amounts import Amount
from localoffer.rules.conditions import Condition, Line
from localoffer.rules.outcome import Outcome
from localoffer.rules.situation import Situation
from tests.rules.small import TODAY, answers, asked, book, condition, rule

CONDITION_KINDS = {kind.__struct_config__.tag: kind for kind in get_args(Condition)}
AMOUNT_KINDS = {kind.__struct_config__.tag: kind for kind in get_args(Amount) if kind is not int}

CONDITIONS = {
    "all": "{all: [{fact: parent, is: yes}]}",
    "any": "{any: [{fact: parent, is: yes}, {fact: study, is: further}]}",
    "not": "{not: {fact: parent, is: yes}}",
    "is": "{fact: parent, is: yes}",
    "one_of": "{fact: study, one_of: [further]}",
    "none_of": "{fact: study, none_of: [further]}",
    "includes": "{fact: benefits, includes: uc}",
    "number": "{fact: study_hours, at_least: 12}",
    "day": "{fact: course_start_on, before: 2026-01-01}",
    "age": "{age: {from: 18}}",
    "since": "{since: left_care_on, less_than: {months: 6}}",
    "until": "{until: left_care_on, less_than: {months: 6}}",
    "place": "{place: home_council, within: upper}",
    "holds": "{holds: cared-for}",
    "words": "{words: you keep in touch}",
}
AMOUNTS = {
    "figure": "{parameter: grant}",
    "from_fact": "{fact: rent}",
    "amount_of": "{amount_of: other}",
    "plus": "{plus: [100, 200]}",
    "times": "{times: [100, 2]}",
    "less": "{less: [300, 100]}",
    "least": "{least: [300, 100]}",
    "most": "{most: [300, 100]}",
    "share": "{percent: 50, of: 300}",
    "cases": "{cases: [{when: {fact: parent, is: yes}, then: 100}], otherwise: 200}",
}
IN_WORDS = {
    "figure": "Grant",
    "from_fact": "your rent",
    "amount_of": "what you get as Help",
    "plus": "£1 plus £2",
    "times": "£1 times 2",
    "less": "£3 less £1",
    "least": "whichever is least: £3 or £1",
    "most": "whichever is most: £3 or £1",
    "share": "50% of £3",
    "cases": "£1 if you are a parent; otherwise £2",
}


def modules() -> Iterator[ModuleType]:
    """Yield every module of the rules."""
    for found in pkgutil.walk_packages(rules.__path__, prefix="localoffer.rules."):
        yield importlib.import_module(found.name)


def public_things() -> Iterator[tuple[str, Any]]:
    """Yield every class, function, method and property that others may use, with its full name."""
    for module in modules():
        for name, thing in vars(module).items():
            if name.startswith("_") or getattr(thing, "__module__", None) != module.__name__:
                continue
            if inspect.isclass(thing) or inspect.isfunction(thing):
                yield f"{module.__name__}.{name}", thing
            if inspect.isclass(thing):
                yield from members_of(thing, f"{module.__name__}.{name}")


def members_of(kind: type, name: str) -> Iterator[tuple[str, Any]]:
    """Yield the public methods and properties that a class itself defines."""
    for member, thing in vars(kind).items():
        written_here = isinstance(thing, FunctionType | property) or hasattr(thing, "func")
        if not member.startswith("_") and written_here:
            yield f"{name}.{member}", thing


def amount(text: str) -> Any:
    """Return an amount from YAML."""
    return rule(benefit=f"{{kind: cash, amount: {text}}}").benefit.amount


def test_in_which_every_kind_of_condition_and_amount_is_told_by_its_keys() -> None:
    assert set(kinds.CONDITIONS.values()) == set(CONDITION_KINDS) == set(CONDITIONS)
    assert set(kinds.AMOUNTS.values()) == set(AMOUNT_KINDS) == set(AMOUNTS) == set(IN_WORDS)


@pytest.mark.parametrize("kind", CONDITION_KINDS)
def test_in_which_every_condition_has_an_answer_words_and_facts(kind: str) -> None:
    one = condition(CONDITIONS[kind])
    assert type(one) is CONDITION_KINDS[kind]

    line = asked(CONDITIONS[kind])

    assert isinstance(line, Line)
    assert line.condition == one
    assert isinstance(line.outcome, Outcome)
    assert {key for key, _ in line.answers} <= set(one.facts())
    assert set(one.facts()) <= set(book().facts)
    assert one.english(book()) == one.english(book(), holds=True)
    assert one.english(book()) != one.english(book(), holds=False)


@pytest.mark.parametrize("kind", CONDITION_KINDS)
def test_in_which_a_condition_reads_a_fact_or_leads_to_lines_that_do(kind: str) -> None:
    line = asked(CONDITIONS[kind])

    leaves = list(line.leaves())

    assert all(leaf.answers or kind == "words" for leaf in leaves)
    assert all(not each.answers for each in [line] if line.parts)


@pytest.mark.parametrize("kind", AMOUNT_KINDS)
def test_in_which_every_amount_has_a_value_words_facts_and_targets(kind: str) -> None:
    one, other = amount(AMOUNTS[kind]), rule(name="other", benefit="{kind: cash, amount: 500}")
    assert type(one) is AMOUNT_KINDS[kind]

    full = book(other)
    situation = Situation(answers(parent="yes", rent=700), on=TODAY, book=full)

    assert isinstance(amounts.value(one, situation), int)
    assert one.english(full) == IN_WORDS[kind] == amounts.english(one, full)
    assert set(amounts.facts(one)) <= set(full.facts)
    assert set(amounts.targets(one)) <= set(full.rules)


@pytest.mark.parametrize("number", [0, 50000])
def test_in_which_a_plain_number_is_an_amount(number: int) -> None:
    situation = Situation(answers(), on=TODAY, book=book())

    assert amounts.value(number, situation) == number
    assert amounts.english(number, book()) == f"£{number // 100}"
    assert amounts.facts(number) == amounts.targets(number) == ()


def test_in_which_everything_others_may_use_says_what_it_is_for() -> None:
    silent = [name for name, thing in public_things() if not (thing.__doc__ or "").strip()]

    assert silent == []


def test_in_which_every_module_opens_with_one_sentence() -> None:
    for module in modules():
        first = (module.__doc__ or "").strip().split("\n\n")[0]
        assert first.endswith("."), module.__name__


def test_in_which_what_is_read_from_a_file_cannot_be_changed_or_hold_unknown_keys() -> None:
    for kind in (*CONDITION_KINDS.values(), *AMOUNT_KINDS.values()):
        config: msgspec.structs.StructConfig = kind.__struct_config__
        assert config.frozen, kind
        assert config.forbid_unknown_fields, kind
        assert config.tag_field == "kind", kind
