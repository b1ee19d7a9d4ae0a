"""Lists what a condition can be about, in words that an editor would use."""

from collections.abc import Iterator

from localoffer.frontend.fields import Option
from localoffer.offer.editor.conditions.groups import ALL, ANY, NOT, WAYS
from localoffer.offer.editor.conditions.row import GROUP, Row
from localoffer.offer.presenters.conditions import sentence
from localoffer.rules.book import Book
from localoffer.rules.facts import Fact, FactType

FIRST = (
    Option(value="age", text="How old they are"),
    Option(value="holds", text="A kind of care leaver, or another group"),
    Option(value="words", text="Something only a person can judge"),
    Option(value=ANY, text="Any one of several things"),
    Option(value=ALL, text="Several things together"),
    Option(value=NOT, text="Something that must not be true"),
)
TODAY = Fact(key="today", type=FactType.DATE, phrase="today")


def addable(book: Book) -> list[Option]:
    """Return what a new row can be about: the commonest first, then each fact by its words."""
    facts = sorted(
        (one for fact in book.facts.values() for one in _of(fact)), key=lambda option: option.text.lower()
    )
    return [*FIRST, *facts, Option(value="fact:today", text="Today: before or after a day")]


def new_row(kind: str) -> Row:
    """Return an empty row of a kind; a group knows how its rows go together."""
    return Row(kind=GROUP, values={"way": [kind]}) if kind in WAYS else Row(kind=kind)


def fact_of(row: Row, *, book: Book) -> Fact | None:
    """Return the fact that a row is about, or None."""
    return TODAY if row.subject == TODAY.key else book.facts.get(row.subject)


def _of(fact: Fact) -> Iterator[Option]:
    if fact.type is FactType.AREA:
        yield Option(value=f"place:{fact.key}", text=sentence(fact.phrase))
    elif fact.type is FactType.DATE:
        name = sentence(fact.phrase)
        yield Option(value=f"fact:{fact.key}", text=f"{name}: before or after a day")
        yield Option(value=f"since:{fact.key}", text=f"{name}: how long ago")
        yield Option(value=f"until:{fact.key}", text=f"{name}: how soon")
    else:
        yield Option(value=f"fact:{fact.key}", text=sentence(fact.yes or fact.phrase))
