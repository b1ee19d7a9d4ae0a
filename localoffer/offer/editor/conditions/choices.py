"""Lists what a condition can be about, in words that an editor would use."""

from collections.abc import Iterator

from localoffer.frontend.fields import Option
from localoffer.offer.editor.conditions.row import GROUP
from localoffer.offer.presenters.conditions import sentence
from localoffer.rules.book import Book
from localoffer.rules.facts import Fact, FactType

FIRST = (
    Option(value="age", text="How old they are"),
    Option(value="holds", text="A kind of care leaver, or another group"),
    Option(value="words", text="Something only a person can judge"),
)
SEVERAL = Option(value=GROUP, text="Any one of several things")


def addable(book: Book, *, inside: bool = False) -> list[Option]:
    """Return what a new row can be about: the commonest first, then each fact by its words."""
    first = FIRST if inside else (*FIRST, SEVERAL)
    facts = sorted(
        (one for fact in book.facts.values() for one in _of(fact)), key=lambda option: option.text.lower()
    )
    return [*first, *facts]


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
