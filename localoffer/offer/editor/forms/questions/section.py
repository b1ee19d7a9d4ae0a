"""The page of one question, as a section is: it opens from plain data, and makes it anew."""

from collections.abc import Iterator
from typing import Any

import msgspec
from django import forms
from django.http import QueryDict

from localoffer.offer.editor.conditions.posted import ROWS, posted_root
from localoffer.offer.editor.conditions.row import Row
from localoffer.offer.editor.conditions.tree import with_row, without
from localoffer.offer.editor.deeds import ADD, REMOVE
from localoffer.offer.editor.forms.items.built import BuiltItem, built_item, item_row
from localoffer.offer.editor.forms.questions.answer import AnswerItem
from localoffer.offer.editor.forms.questions.form import QuestionForm, told
from localoffer.offer.editor.forms.questions.kinds import KINDS, LISTS, WITH_CHOICES
from localoffer.offer.editor.forms.questions.naming import name_from
from localoffer.offer.editor.sections import Section, put
from localoffer.rules.book import Book
from localoffer.rules.facts import Fact, FactType

SILENT = {"topic": "about_you", "effort": 1, "sensitive": False, "future": False}


class OneQuestion(Section):
    """One question of a council's own. `before` is empty but for its kind when it is new."""

    name, title, template = "question", "A question", "offer/editor/question.html"
    form: QuestionForm
    rows: tuple[Row, ...] = ()

    def __init__(
        self, question: dict[str, Any], *, book: Book, data: QueryDict | None = None, quiet: bool = False
    ) -> None:
        self.kind = FactType(question["type"])
        super().__init__(question, book=book, data=data, quiet=quiet)

    def open(self) -> None:
        """Fill the forms from the question, or from what was sent."""
        self.form = QuestionForm(
            self.data,
            auto_id="%s",
            initial=told(self.before),
            kind=self.kind,
            book=self.book,
            is_new=not self.before.get("key"),
        )
        if self.data is None:
            held = self.before.get("choices") or []
            said: dict[str, Any] = {"kind": AnswerItem, "book": self.book, "unit": "pence"}
            self.rows = tuple(item_row(one, **said) for one in held)
            return
        deed, _, place = self.data.get("do", "save").partition(":")
        root = posted_root(self.data)
        if deed == ADD:
            root = with_row(root, place="", slot=ROWS, row=Row(kind="item"))
        self.rows = (without(root, place=place) if deed == REMOVE else root).rows

    @property
    def kind_in_words(self) -> str:
        """What kind of question it is."""
        return KINDS[self.kind]

    @property
    def has_answers(self) -> bool:
        """Whether there are answers to pick from."""
        return self.kind in WITH_CHOICES

    @property
    def items(self) -> tuple[BuiltItem, ...]:
        """Each answer to pick from, with its form."""
        if not hasattr(self, "_items"):
            said: dict[str, Any] = {"kind": AnswerItem, "book": self.book, "unit": "pence", "quiet": self.quiet}
            self._items = tuple(
                built_item(row, prefix=f"{ROWS}-{index}", **said) for index, row in enumerate(self.rows)
            )
        return self._items

    def forms(self) -> Iterator[forms.BaseForm]:
        """Yield the form of the question, then that of each answer."""
        yield self.form
        if self.has_answers:
            for one in self.items:
                yield from one.forms

    @property
    def problems(self) -> list[dict[str, str]]:
        """Every error; a question to pick from needs two answers."""
        found = super().problems
        if self.data is not None and not self.quiet and self.has_answers and len(self.items) < 2:
            found.append({"text": "Add at least two answers to pick from", "href": "#answers"})
        return found

    @property
    def is_valid(self) -> bool:
        """Whether every form is right."""
        return super().is_valid and (not self.has_answers or len(self.items) > 1)

    def changed(self) -> dict[str, Any]:
        """Return the parts of the question."""
        said = self.form.cleaned_data
        made = {name: said[name] for name in self.form.held}
        made |= {name: bool(said[name]) or None for name in ("sensitive", "future") if name in said}
        made |= {name: self.form.chosen(name) for name in LISTS}
        made["effort"] = int(said["effort"])
        if self.has_answers:
            made["choices"] = [one.made() for one in self.items]
        return made

    def rule(self) -> dict[str, Any]:
        """Return the whole question, with a short name if it had none. Raises ValueError where it is none."""
        made = put(self.before, self.changed(), silent=SILENT)
        if not made.get("key"):
            words = self.form.cleaned_data["key"] or name_from(made["phrase"], taken=self.book.facts)
            made = {"key": words, **made}
        found = {name: value for name, value in made.items() if name in self.before or value != SILENT.get(name)}
        msgspec.convert(found, Fact)
        return found
