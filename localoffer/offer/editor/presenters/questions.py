"""Shows a council's own questions: the words, the kind, and which entries read the answer."""

from dataclasses import dataclass
from typing import Any

from django.core.validators import slug_re

from localoffer.offer.editor.asking import used_by
from localoffer.offer.editor.desk import Desk
from localoffer.offer.editor.forms.questions.kinds import KINDS
from localoffer.offer.editor.presenters.fields import shown
from localoffer.offer.presenters.conditions import sentence
from localoffer.rules.book import Book
from localoffer.rules.facts import FactType


@dataclass(frozen=True, kw_only=True)
class QuestionRow:
    """One question in the list of a draft."""

    key: str
    words: str
    kind: str
    used_by: tuple[str, ...]


def question_rows(desk: Desk) -> list[QuestionRow]:
    """Return a row for each of the draft's own questions, in their order."""
    used = used_by(desk)
    return [_row(dict(one), used) for one in desk.draft.questions if isinstance(one, dict) and one.get("key")]


def parts_in_words(question: dict[str, Any] | None, *, book: Book) -> str:
    """Return what a question says, part by part."""
    return "\n".join(
        f"{sentence(name.replace('_', ' '))}: {shown(name, value, book=book)}"
        for name, value in (question or {}).items()
    )


def _row(question: dict[str, Any], used: dict[str, list[str]]) -> QuestionRow:
    kind, key = str(question.get("type", "")), str(question["key"])
    known = kind in [one.value for one in FactType] and slug_re.fullmatch(key) is not None
    return QuestionRow(
        key=key,
        words=words_of(question),
        kind=KINDS[FactType(kind)] if known else "",
        used_by=tuple(used.get(key, ())),
    )


def words_of(question: dict[str, Any]) -> str:
    """Return how a question is called in a list."""
    return str(question.get("question") or sentence(str(question.get("phrase") or question.get("key", ""))))
