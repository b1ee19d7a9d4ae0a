"""Which legal category someone is in: as recorded, as it might be, and whether a person should look."""

from datetime import date

import msgspec

from localoffer.rules.answers import Answers
from localoffer.rules.book import Book
from localoffer.rules.outcome import NO, YES
from localoffer.rules.rule import Definition
from localoffer.rules.situation import Situation


class Category(msgspec.Struct, frozen=True):
    """
    The category on a day.

    `recorded` is None where the answers do not settle it; `possible` then lists all it may be, first tested
    first. `corrected` is what it would be if disputed care were counted. `looks` are reasons for a person to
    look: the law is silent or the facts lie on an edge.
    """

    recorded: Definition | None
    possible: tuple[Definition, ...]
    corrected: Definition | None
    looks: tuple[Definition, ...]


def category_of(answers: Answers, *, on: date, book: Book) -> Category:
    """
    Return the legal category on a day. Never closes a disputed case.

    Law: CA 1989 Sch 2 para 19B, ss.23A, 23C, 23CA, 23CZB, 24; tested in the order the definitions give.
    """
    situation = Situation(answers, on=on, book=book)
    recorded, possible = _test(situation)
    looks = tuple(look for look in book.looks if situation.definition(look.id).outcome is YES)
    return Category(recorded, possible, _corrected(answers, on=on, book=book), looks)


def _test(situation: Situation) -> tuple[Definition | None, tuple[Definition, ...]]:
    possible: list[Definition] = []
    for definition in situation.book.categories:
        outcome = situation.definition(definition.id).outcome
        if outcome is not NO:
            possible.append(definition)
        if outcome is YES:
            break
    return (possible[0] if len(possible) == 1 else None), tuple(possible)


def _corrected(answers: Answers, *, on: date, book: Book) -> Definition | None:
    if answers.history is None or not answers.history.disputed:
        return None
    corrected = msgspec.structs.replace(answers, history=answers.history.corrected())
    return _test(Situation(corrected, on=on, book=book))[0]
