"""Works out each worked example of a rule, and says which do not come out as the file says."""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from localoffer.rules.answering import AnswerNotUnderstood, read_answers
from localoffer.rules.assessment import assess
from localoffer.rules.book import Book
from localoffer.rules.rule import Example, Rule
from localoffer.rules.values import first_of, last_of


class ExampleFails(msgspec.Struct, frozen=True):
    """An example that does not come out as its file says: of which rule, which example, and how it differs."""

    rule: str
    example: str
    how: str

    def __str__(self) -> str:
        """Return one line."""
        return f"{self.rule}: example “{self.example}”: {self.how}"


def failing_examples(rules: Iterable[Rule], *, book: Book) -> list[ExampleFails]:
    """Return every example that fails against a book."""
    return [
        ExampleFails(rule.id, example.name, how)
        for rule in rules
        for example in rule.examples
        for how in _differences(rule, example, book)
    ]


def _differences(rule: Rule, example: Example, book: Book) -> Iterator[str]:
    try:
        answers = read_answers(example.answers, facts=book.facts)
    except AnswerNotUnderstood as error:
        yield str(error)
        return
    found = assess(rule, answers, on=example.on, book=book)
    if found.outcome is not example.outcome:
        yield f"expected {example.outcome.value}, found {found.outcome.value}"
    if example.amount is not None and _plain(found.amount) != _ends(example.amount):
        yield f"expected the amount {example.amount}, found {_plain(found.amount)}"
    if example.missing is not None and set(found.missing()) != set(example.missing):
        yield f"expected {list(example.missing)} to be missing, found {found.missing()}"


def _plain(amount: Any) -> tuple[Any, Any]:
    return first_of(amount), last_of(amount)


def _ends(amount: Any) -> tuple[Any, Any]:
    return (amount, amount) if isinstance(amount, int) else tuple(amount)
