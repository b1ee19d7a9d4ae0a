"""One question as a form: its field follows from the kind of fact."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms

from localoffer.checker.carried import NO_ANSWER, NOT_SAID, UNKNOWN
from localoffer.checker.forms.fields import field_for
from localoffer.checker.wording import Wording
from localoffer.frontend.rough_dates import RoughDate, rough_date_from_text
from localoffer.rules.book import Book
from localoffer.rules.facts import Fact, FactType

NAME = "answer"
MUST_CHOOSE = "Choose an answer. If you are not sure, choose “I don’t know”"
MUST_TYPE = "Enter an answer. If you are not sure, choose “I don’t know”"
PICKED = (FactType.YES_NO, FactType.DECISION, FactType.CHOICE, FactType.CHOICES)


class QuestionForm(forms.Form):
    """Asks one question. `fact` is what it asks; `offers_no_answer` says that buttons offer "I don't know"."""

    fact: Fact
    offers_no_answer: bool

    def clean(self) -> dict[str, Any]:
        """Refuse an empty answer, saying how to go on without one."""
        cleaned = super().clean() or {}
        if not self.errors and cleaned.get(NAME) in (None, "", []):
            picked = self.fact.type in (*PICKED, FactType.AREA)
            self.add_error(NAME, MUST_CHOOSE if picked else MUST_TYPE)
        return cleaned

    @property
    def value(self) -> Any:
        """The answer as it is carried: text, a whole number or a list of keys."""
        given = self.cleaned_data[NAME]
        if isinstance(given, RoughDate):
            return given.as_text
        if isinstance(given, list):
            return _list_or_no_answer(given)
        return given


def question_form(
    fact: Fact,
    *,
    book: Book,
    on: date,
    wording: Wording,
    data: Mapping[str, Any] | None = None,
    answer: Any = None,
) -> QuestionForm:
    """Return the form that asks a fact, filled in with `data` as typed, or with an earlier `answer`."""
    initial = None if answer is None else {NAME: _initial(fact, answer)}
    form = QuestionForm(data, initial=initial)
    form.fact = fact
    form.offers_no_answer = fact.type not in PICKED
    form.fields[NAME] = field_for(fact, book=book, on=on, wording=wording)
    return form


def _initial(fact: Fact, answer: Any) -> Any:
    if fact.type is FactType.DATE:
        return None if answer in NO_ANSWER else rough_date_from_text(answer)
    if fact.type is FactType.CHOICES:
        return (answer or ["none"]) if isinstance(answer, list) else [answer]
    return None if answer in NO_ANSWER and fact.type not in PICKED else answer


def _list_or_no_answer(given: list[str]) -> Any:
    for none in (UNKNOWN, NOT_SAID):
        if none in given:
            return none
    return [] if given == ["none"] else given
