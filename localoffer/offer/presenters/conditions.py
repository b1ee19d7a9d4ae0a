"""Says who can get something: each condition as a line, and what it is made of below it."""

from dataclasses import dataclass

from localoffer.rules import conditions as kinds
from localoffer.rules.book import Book
from localoffer.rules.conditions import Condition

EVERY = "All of these:"
ANY = "One or more of these:"
NONE = "None of these:"


@dataclass(frozen=True, kw_only=True)
class Wording:
    """
    One line of who can get it.

    `parts` stand below it. `definition` is the id of the definition it names, whose own parts are a tap away.
    """

    text: str
    parts: tuple["Wording", ...] = ()
    definition: str = ""
    asks_a_person: bool = False


def who_can_get_it(when: Condition, *, book: Book) -> tuple[Wording, ...]:
    """Return the conditions that all have to hold, each as a line; what they are made of is below them."""
    if isinstance(when, kinds.All):
        return tuple(_wording(part, book) for part in when.all)
    return (_wording(when, book),)


def sentence(text: str) -> str:
    """Return the clause with a capital letter at its start and no stop at its end."""
    bare = text.strip().removesuffix(".")
    return bare[:1].upper() + bare[1:]


def _wording(part: Condition, book: Book) -> Wording:
    match part:
        case kinds.All():
            return Wording(text=EVERY, parts=tuple(_wording(one, book) for one in part.all))
        case kinds.Any():
            return Wording(text=ANY, parts=tuple(_wording(one, book) for one in part.any))
        case kinds.Not(negated=kinds.Any() as several):
            return Wording(text=NONE, parts=tuple(_wording(one, book) for one in several.any))
        case kinds.Holds():
            return _defined(part, book)
        case kinds.Words():
            return Wording(text=sentence(part.words), asks_a_person=True, parts=(_weighed_by(part.who),))
    return Wording(text=sentence(part.english(book)))


def _defined(part: kinds.Holds, book: Book) -> Wording:
    definition = book.definitions[part.holds]
    below = who_can_get_it(definition.when, book=book)
    return Wording(text=sentence(definition.yes), parts=below, definition=definition.id)


def _weighed_by(who: str) -> Wording:
    return Wording(text=sentence(f"{who} decides this"))
