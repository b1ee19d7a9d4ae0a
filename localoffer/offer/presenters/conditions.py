"""Says who can get something: each condition as a line, and what it is made of below it."""

from dataclasses import dataclass, replace

from localoffer.rules import conditions as kinds
from localoffer.rules.areas import surrounding
from localoffer.rules.book import Book
from localoffer.rules.conditions import Condition

EVERY = "All of these:"
ANY = "One or more of these:"
NONE = "None of these:"


@dataclass(frozen=True, kw_only=True)
class Wording:
    """
    One line of who can get it.

    `parts` stand below it. `definition` is the id of the definition it names. What that is made of stands in
    `parts` too, but only for a definition that the rule itself names: one inside another has its own page.
    """

    text: str
    parts: tuple["Wording", ...] = ()
    definition: str = ""


def who_can_get_it(when: Condition, *, book: Book, publisher: str = "") -> tuple[Wording, ...]:
    """
    Return the conditions that all have to hold, each as a line; what they are made of is below them.

    `publisher` is the area code that "this council" stands for, so that it can be named.
    """
    return _lines(when, _Context(book=book, publisher=publisher))


def sentence(text: str) -> str:
    """Return the clause with a capital letter at its start and no stop at its end."""
    bare = text.strip().removesuffix(".")
    return bare[:1].upper() + bare[1:]


@dataclass(frozen=True, kw_only=True)
class _Context:
    """What a line is read against: the book, whose rule it is, and whether it stands inside a definition."""

    book: Book
    publisher: str
    inside: bool = False


def _lines(when: Condition, context: _Context) -> tuple[Wording, ...]:
    parts = when.all if isinstance(when, kinds.All) else (when,)
    return tuple(_wording(part, context) for part in parts)


def _wording(part: Condition, context: _Context) -> Wording:
    match part:
        case kinds.All():
            return Wording(text=EVERY, parts=tuple(_wording(one, context) for one in part.all))
        case kinds.Any():
            return Wording(text=ANY, parts=tuple(_wording(one, context) for one in part.any))
        case kinds.Not(negated=kinds.Any() as several):
            return Wording(text=NONE, parts=tuple(_wording(one, context) for one in several.any))
        case kinds.Holds():
            return _defined(part, context)
        case kinds.Words():
            return Wording(text=sentence(part.words), parts=(Wording(text=sentence(f"{part.who} decides this")),))
        case kinds.Place():
            return Wording(text=sentence(_named(part.english(context.book), context)))
    return Wording(text=sentence(part.english(context.book)))


def _defined(part: kinds.Holds, context: _Context) -> Wording:
    definition = context.book.definitions[part.holds]
    inside = replace(context, inside=True)
    below = () if context.inside else _lines(definition.when, inside)
    return Wording(text=sentence(definition.yes), parts=below, definition=definition.id)


def _named(clause: str, context: _Context) -> str:
    """Return the clause with the name of the council, county or region that "this" stands for."""
    areas = context.book.areas
    here = {"this council": context.publisher if context.publisher in areas else None}
    here |= {f"this {kind}": surrounding(context.publisher, kind, areas=areas) for kind in ("county", "region")}
    for words, code in here.items():
        clause = clause.replace(words, areas[code].name) if code else clause
    return clause
