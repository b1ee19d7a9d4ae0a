"""Says what limits something, and how it bears on other help."""

from dataclasses import dataclass

from localoffer.offer.presenters.conditions import sentence
from localoffer.offer.site import rule_address
from localoffer.rules import amounts
from localoffer.rules.book import Book
from localoffer.rules.calendar import day_before
from localoffer.rules.english import day
from localoffer.rules.rule import Limit, LimitKind, Relating, Relation, Rule

WITH = {
    Relating.TOPS_UP: "This tops up",
    Relating.ADDS_TO: "You can get this as well as",
    Relating.FILLS: "This is how the council meets",
    Relating.REPLACES: "You get this in place of",
    Relating.REPLACES_IF_REFUSED: "You get this only if you are turned down for",
    Relating.REDUCES: "Getting this lowers",
    Relating.DRAWS_FROM: "The money comes out of",
    Relating.EXCLUDES: "You cannot have this together with",
    Relating.AFTER_ALL_OTHER_HELP: "This comes after other help, such as",
    Relating.EXTENDS: "This makes more of",
}
ALONE = {Relating.AFTER_ALL_OTHER_HELP: "You get this only after all other help has been tried"}
OF = {None: "", "lifetime": " in your life", "occurrence": " each time it happens"}


@dataclass(frozen=True, kw_only=True)
class Bearing:
    """How an entry bears on another: the words, and the name and address of the other where there is one."""

    words: str
    other: str = ""
    href: str = ""
    more: str = ""


def limits_of(rule: Rule, *, book: Book) -> tuple[str, ...]:
    """Return each limit as a sentence without its stop."""
    return tuple(_limit(limit, book) for limit in rule.limits)


def bearings_of(rule: Rule, *, book: Book, at_home: str) -> tuple[Bearing, ...]:
    """Return how a rule in the book of the council `at_home` bears on others."""
    return tuple(_bearing(relation, book, at_home) for relation in rule.relations)


def _limit(limit: Limit, book: Book) -> str:
    words = _in_words(limit, book)
    more = f". {sentence(limit.words)}" if limit.words and limit.kind is not LimitKind.FIRST_ONLY else ""
    years = "" if limit.years is None else f", for {limit.years} years at most"
    return f"{words}{years}{more}"


def _in_words(limit: Limit, book: Book) -> str:
    per = OF.get(limit.per, f" each {limit.per}")
    match limit.kind:
        case LimitKind.TIMES:
            return f"{ {1: 'Once', 2: 'Twice'}.get(limit.times or 0, f'{limit.times} times') }{per} at most"
        case LimitKind.CAP:
            return f"At most {amounts.english(limit.pence or 0, book)}{per}"
        case LimitKind.FIRST_ONLY:
            return sentence(limit.words or "the first time only")
        case LimitKind.CAPACITY:
            return f"There is room for {limit.people} people"
        case LimitKind.ENDS:
            return f"It ends on {day(day_before(limit.day))}" if limit.day else "It ends"
        case LimitKind.BACKDATED_TO:
            return f"It can go back to {day(limit.day)}" if limit.day else "It can be backdated"


def _bearing(relation: Relation, book: Book, at_home: str) -> Bearing:
    by = "" if relation.by is None else f"By {amounts.english(relation.by, book)}"
    more = ". ".join(part for part in (by, sentence(relation.words or "")) if part)
    other = book.rules.get(relation.to or "")
    if other is None:
        words = ALONE.get(relation.how, f"{WITH[relation.how]} other help")
        return Bearing(words=words, more=more)
    return Bearing(
        words=WITH[relation.how], other=other.title, href=rule_address(other, at_home=at_home), more=more
    )
