"""Conditions on answers picked from a list: is, one of, none of, includes."""

from typing import TYPE_CHECKING, Any

import msgspec

from localoffer.rules.conditions.line import Line
from localoffer.rules.english import listed
from localoffer.rules.facts import FactType
from localoffer.rules.outcome import NO, NOT_KNOWN, PERSON_DECIDES, YES, known

if TYPE_CHECKING:
    from localoffer.rules.book import Book
    from localoffer.rules.situation import Situation


class Is(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="is"):
    """A fact has one answer: `yes` or `no`, or a key from its list."""

    fact: str
    wanted: str = msgspec.field(name="is")

    def answer(self, situation: "Situation") -> Line:
        """Compare the answer; an unmade decision is for the person who makes it."""
        value = situation.value(self.fact)
        if value is None:
            outcome = PERSON_DECIDES if situation.is_decision(self.fact) else NOT_KNOWN
        elif type(value) is bool:
            outcome = YES if value is (self.wanted == "yes") else NO
        else:
            outcome = YES if value == self.wanted else NO
        return Line(self, outcome, ((self.fact, value),))

    def facts(self) -> tuple[str, ...]:
        """Return the fact read."""
        return (self.fact,)

    def english(self, book: "Book", *, holds: bool = True) -> str:
        """Return the clause: "you are in care"."""
        fact = book.facts[self.fact]
        if fact.yes is not None and self.wanted in ("yes", "no"):
            clause = fact.yes if (self.wanted == "yes") is holds else fact.no
            return clause or f"it is not the case that {fact.yes}"
        return _picked(book, self.fact, (self.wanted,), holds=holds)


class OneOf(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="one_of"):
    """A fact's answer is one of the keys."""

    fact: str
    one_of: tuple[str, ...]

    def answer(self, situation: "Situation") -> Line:
        """Compare the answer with the list."""
        value = situation.value(self.fact)
        outcome = NOT_KNOWN if value is None else known(value in self.one_of)
        return Line(self, outcome, ((self.fact, value),))

    def facts(self) -> tuple[str, ...]:
        """Return the fact read."""
        return (self.fact,)

    def english(self, book: "Book", *, holds: bool = True) -> str:
        """Return the clause: "your home is a council flat or a private flat"."""
        return _picked(book, self.fact, self.one_of, holds=holds)


class NoneOf(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="none_of"):
    """A fact's answer is none of the keys."""

    fact: str
    none_of: tuple[str, ...]

    def answer(self, situation: "Situation") -> Line:
        """Compare the answer with the list."""
        value = situation.value(self.fact)
        outcome = NOT_KNOWN if value is None else known(value not in self.none_of)
        return Line(self, outcome, ((self.fact, value),))

    def facts(self) -> tuple[str, ...]:
        """Return the fact read."""
        return (self.fact,)

    def english(self, book: "Book", *, holds: bool = True) -> str:
        """Return the clause: "your home is not a foster home"."""
        return _picked(book, self.fact, self.none_of, holds=not holds)


class Includes(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="includes"):
    """A fact that takes several answers has this one among them."""

    fact: str
    includes: str

    def answer(self, situation: "Situation") -> Line:
        """Look for the key among the answers."""
        value: Any = situation.value(self.fact)
        outcome = NOT_KNOWN if value is None else known(self.includes in value)
        return Line(self, outcome, ((self.fact, value),))

    def facts(self) -> tuple[str, ...]:
        """Return the fact read."""
        return (self.fact,)

    def english(self, book: "Book", *, holds: bool = True) -> str:
        """Return the clause for the key that is looked for."""
        return _picked(book, self.fact, (self.includes,), holds=holds)


def _picked(book: "Book", key: str, wanted: tuple[str, ...], *, holds: bool) -> str:
    fact = book.facts[key]
    clauses = [choice.clause for choice in fact.choices if choice.key in wanted and choice.clause]
    if holds and len(clauses) == len(wanted):
        return listed(clauses, "or")
    is_area, is_list = fact.type is FactType.AREA, fact.type is FactType.CHOICES
    names = [book.area_name(each) if is_area else _lowered(fact.label_of(each)) for each in wanted]
    if is_list:
        return f"{fact.phrase} {'include' if holds else 'do not include'} {listed(names, 'or')}"
    return f"{fact.phrase} {'is' if holds else 'is not'} {_choice_of(names)}"


def _choice_of(names: list[str]) -> str:
    """Return "a, b or c", or a list with semicolons where a name itself has an "or" or a comma in it."""
    if len(names) > 1 and any(" or " in name or "," in name for name in names):
        return f"one of these: {'; '.join(names)}"
    return listed(names, "or")


def _lowered(label: str) -> str:
    """Begin a label in lower case, unless it is a name ("Universal Credit") or capitals ("PIP")."""
    words = label.split()
    is_name = words[:1] == ["I"] or any(word[:1].isupper() for word in words[1:]) or label[1:2].isupper()
    return label if is_name else label[:1].lower() + label[1:]
