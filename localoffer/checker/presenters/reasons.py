"""Tells why: the conditions that settled it, in words, each with what the person told us."""

from collections.abc import Iterator
from typing import Any

from localoffer.frontend.components import ConditionLine, Mark
from localoffer.frontend.words import pounds
from localoffer.rules.book import Book
from localoffer.rules.conditions import All, Holds, Line
from localoffer.rules.conditions import Any as AnyOf
from localoffer.rules.english import listed, said
from localoffer.rules.facts import Fact, FactType
from localoffer.rules.outcome import NO, NOT_KNOWN, PERSON_DECIDES, YES

THIS_COUNCIL = "this council"
MARKS = {YES: Mark.MET, NO: Mark.NOT_MET, NOT_KNOWN: Mark.NOT_KNOWN, PERSON_DECIDES: Mark.IN_WORDS}


def condition_lines(line: Line, *, book: Book, here: str) -> tuple[ConditionLine, ...]:
    """
    Return the conditions that made the outcome what it is, each once, in reading order.

    `here` is the area of whoever publishes the rule, which is named where the rule says "this council".
    """
    found: dict[str, ConditionLine] = {}
    for one in reasons(line):
        text = sentence(one.condition.english(book).replace(THIS_COUNCIL, book.area_name(here)))
        found.setdefault(text, ConditionLine(text=text, mark=MARKS[one.outcome], answer=_told(one, book=book)))
    return tuple(found.values())


def reasons(line: Line) -> Iterator[Line]:
    """Yield the lines to tell: of several that would do, the one that did; a named group keeps its name."""
    condition = line.condition
    if isinstance(condition, All):
        for part in line.parts:
            if line.outcome is not NO or part.outcome is NO:
                yield from reasons(part)
    elif isinstance(condition, AnyOf):
        alike = [list(reasons(part)) for part in line.parts if part.outcome is line.outcome]
        chosen = [min(alike, key=len)] if line.outcome is YES and alike else alike
        yield from (one for each in chosen for one in each)
    else:
        yield line


def sentence(clause: str) -> str:
    """Return a clause with a capital at its start."""
    return clause[:1].upper() + clause[1:]


def value_in_words(fact: Fact, value: Any, *, book: Book) -> str:
    """Return a value as rules hold it, in the words of the question's own answers."""
    if isinstance(value, frozenset):
        return listed([fact.label_of(key) for key in sorted(value)]) or "none of these"
    if fact.type is FactType.CHOICE:
        return fact.label_of(value)
    if fact.type is FactType.AREA:
        return book.area_name(value)
    if fact.type is FactType.MONEY and isinstance(value, int):
        return pounds(value)
    return said(value)


def _told(line: Line, *, book: Book) -> str:
    if isinstance(line.condition, Holds):
        return ""
    told = {key: value for leaf in line.leaves() for key, value in leaf.answers if value is not None}
    facts = [(book.facts[key], value) for key, value in told.items() if key in book.facts]
    asked = [value_in_words(fact, value, book=book) for fact, value in facts if fact.is_asked]
    return "; ".join(dict.fromkeys(asked))
