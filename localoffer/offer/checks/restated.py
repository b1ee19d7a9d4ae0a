"""Finds entries that say in their own way what the law has settled: who is a care leaver, and of which kind."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import msgspec

from localoffer.offer.checks.checked import Checked
from localoffer.offer.checks.finding import Found, Level
from localoffer.offer.checks.texts import texts_of
from localoffer.offer.law import national_book
from localoffer.rules.book import Book
from localoffer.rules.conditions import All, Holds, NumberTest
from localoffer.rules.conditions import Any as AnyOf
from localoffer.rules.parts import facts_of, places_in
from localoffer.rules.rule import Definition, Rule

CARE = "care"
# That someone was in care, is now, or left on a day is no part of the tests: councils rightly go by it.
EVENTS = frozenset({"ever_in_care", "in_care_now", "looked_after", "came_into_care_on", "left_care_on"})


class Formula(msgspec.Struct, frozen=True):
    """A way of writing the legal test, and what is wrong with it."""

    pattern: re.Pattern[str]
    wrong: str


def _formula(pattern: str, wrong: str) -> Formula:
    return Formula(re.compile(pattern, re.IGNORECASE), wrong)


FORMULAS = (
    _formula(
        r"(?:13|thirteen) weeks[^.]{0,60}(?:between|from)[^.]{0,25}\b14[^.]{0,12}(?:and|to)[^.]{0,20}\b16\b",
        "The law counts all time in care since 14, up to 18. It does not stop at 16.",
    ),
    _formula(
        r"(?:13|thirteen) weeks[^.]{0,60}(?:without a break|in a row|in one go|continuous|consecutive|unbroken)",
        "The 13 weeks need not be in one go. Many short times add up.",
    ),
    _formula(
        r"(?:13|thirteen) weeks[^.]{0,40}(?:after|following|since|past|from)[^.]{0,20}\b(?:16|sixteen)",
        "The 13 weeks count from 14, not from 16. Only some of them must be at 16 or after.",
    ),
    _formula(
        r"\b(?!13\b)1[0-9] weeks[^.]{0,20}\b(?:in|of) care\b|\bin care[^.]{0,20}\b(?!13\b)1[0-9] weeks",
        "The law says 13 weeks.",
    ),
)
OWN_WORDS = re.compile(
    r"(?:13|thirteen) weeks[^.]{0,40}\b(?:in|of) care\b|\bin care[^.]{0,40}(?:13|thirteen) weeks", re.IGNORECASE
)


def in_words(checked: Checked) -> Iterator[Found]:
    """Yield each text that gives a wrong formula for the 13 weeks test, or the test in the council's own words."""
    for rule in checked.rules:
        for place, text in texts_of(rule):
            wrong = next((formula for formula in FORMULAS if formula.pattern.search(text)), None)
            if wrong is not None:
                what = f"This is not the test in law: “{text}” {wrong.wrong}"
                yield Found(entry=rule.id, place=place, what=what, about=text)
            elif OWN_WORDS.search(text):
                what = f"This says the test in law in other words: “{text}” Link to the rule instead."
                yield Found(entry=rule.id, place=place, what=what, about=text, level=Level.WARNING)


def in_conditions(checked: Checked) -> Iterator[Found]:
    """
    Yield each condition that repeats a definition, or asks for a fact that the legal kinds are worked out from.

    To widen is allowed: in an `any` beside a definition, such a fact adds people and takes nobody away.
    """
    legal, same = care_facts(), _by_test()
    for rule in checked.sound:
        repeated = [(place, same[node]) for place, node in places_in(rule.when, "when") if node in same]
        for place, definition in repeated:
            what = f"This repeats the law’s own test. Use “{definition.title}” instead."
            yield Found(entry=rule.id, place=place, what=what, about=definition.id)
        if not repeated:
            yield from _facts_read(rule, legal, checked.book)


def _facts_read(rule: Rule, legal: frozenset[str], book: Book) -> Iterator[Found]:
    for place, node in _narrowing(rule.when, "when"):
        for key in sorted(set(node.facts()) & legal):
            what = f"This asks for {book.facts[key].phrase}. The law’s own kinds of care leaver settle that."
            # A number of its own is a test of its own: the law’s is 91 nights since 14.
            level = None if isinstance(node, NumberTest) else Level.WARNING
            yield Found(entry=rule.id, place=place, what=what, about=key, level=level)


def _narrowing(node: Any, place: str) -> Iterator[tuple[str, Any]]:
    """Yield the conditions that can take people away: not those that stand beside a definition in an `any`."""
    if isinstance(node, AnyOf) and any(isinstance(part, Holds) for part in node.any):
        return
    if isinstance(node, All | AnyOf):
        name = "all" if isinstance(node, All) else "any"
        for index, part in enumerate(getattr(node, name), start=1):
            yield from _narrowing(part, f"{place}.{name}[{index}]")
    elif hasattr(node, "negated"):
        yield from _narrowing(node.negated, f"{place}.not")
    else:
        yield place, node


@cache
def care_facts() -> frozenset[str]:
    """Return the facts about care that the national kinds are worked out from, and the answers behind them."""
    book = national_book()
    read = {key for definition in book.categories for key in facts_of(definition, book)}
    about_care = {key for key in read if key in book.facts and book.facts[key].topic == CARE}
    behind = {key for name in about_care for key in book.facts[name].worked_out_from}
    return frozenset(key for key in about_care | behind if book.facts[key].topic == CARE) - EVENTS


@cache
def _by_test() -> dict[Any, Definition]:
    """Return the national definitions by their tests, without those that are only another's name."""
    found = national_book().definitions.values()
    return {each.when: each for each in found if not isinstance(each.when, Holds)}
