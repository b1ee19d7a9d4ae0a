"""Shows what was done to a council's own questions: who, when, before and after."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.timezone import localtime

from localoffer.offer.drafts.models import QuestionChange
from localoffer.offer.editor.presenters.questions import parts_in_words, words_of
from localoffer.rules.book import Book


@dataclass(frozen=True, kw_only=True)
class QuestionChangeRow:
    """One change to a question, in words: `number` is what undoes it."""

    number: int
    words: str
    when: str
    who: str
    what: str
    before: str
    after: str


def question_change_rows(changes: Iterable[QuestionChange], *, book: Book) -> list[QuestionChangeRow]:
    """Return a row for each change, in the same order, with only the parts of the question that differ."""
    return [_change_row(one, book=book) for one in changes]


def _change_row(one: QuestionChange, *, book: Book) -> QuestionChangeRow:
    before, after, at = one.before or {}, one.after or {}, localtime(one.at)
    differ = [name for name in {**before, **after} if before.get(name) != after.get(name)]
    deed = "added" if one.before is None else "took out" if one.after is None else "changed"
    return QuestionChangeRow(
        number=one.pk,
        words=words_of(after or before),
        when=f"{at.day} {at:%B %Y, %H:%M}",
        who=str(one.by.name),
        what=f"{deed} the question",
        before=parts_in_words({name: before[name] for name in differ if name in before}, book=book),
        after=parts_in_words({name: after[name] for name in differ if name in after}, book=book),
    )
