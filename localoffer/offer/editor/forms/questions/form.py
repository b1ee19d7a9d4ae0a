"""The form of one question, apart from the answers to pick from."""

import re
from typing import Any

from django.core.exceptions import ValidationError

from localoffer.frontend.fields import CheckboxesField, LongListField, Option, SelectField, TextField
from localoffer.offer.editor.conditions.references import day_field, with_present
from localoffer.offer.editor.forms.questions.kinds import (
    ALWAYS,
    CLAUSES,
    EFFORTS,
    KINDS,
    LISTS,
    OF_KIND,
    TOPICS,
)
from localoffer.offer.editor.more import FormWithMore
from localoffer.offer.presenters.conditions import sentence
from localoffer.rules.book import Book
from localoffer.rules.facts import FactType

KEY = re.compile(r"[a-z][a-z0-9_]{0,59}")
YES = "yes"
SPARE = 2  # empty lists shown after those that say something


class QuestionForm(FormWithMore):
    """Asks for the words of a question, and when it is asked. A new one also gets a short name."""

    more_text = "More: privacy, how hard it is, when it is asked"

    def __init__(self, *args: Any, kind: FactType, book: Book, is_new: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kind, self.book, self.is_new = kind, book, is_new
        self._add_words()
        self._add_when()
        own = OF_KIND.get(kind, ())
        first = ("question", "hint", "why", "phrase", *(name for name in own if name in (*CLAUSES, "who", "unit")))
        self.more = tuple(name for name in self.fields if name not in (*first, "topic"))
        self.order_fields([*first, "topic"])

    @property
    def more_is_open(self) -> bool:
        """Whether something is said, or wrong, among what is folded away; an easy question is nothing special."""
        said = [bound for bound in self.more_fields if bound.name != "effort" or str(bound.value()) != "1"]
        return any(bound.value() or bound.errors for bound in said)

    @property
    def held(self) -> tuple[str, ...]:
        """The parts of the question that the form asks and holds as they are."""
        return tuple(name for name in (*ALWAYS, *OF_KIND.get(self.kind, ())) if name in self.fields)

    def _add_words(self) -> None:
        words = {
            "question": ("What do you ask?", "In kind words, such as: Do you have a laptop that works?"),
            "hint": ("Is there a hint?", "What counts, or where to find the answer."),
            "why": ("Why do you ask?", "Young people see this, such as: We can buy one for your course."),
            "phrase": ("How do sentences name it?", "As in: your rent each month"),
            "yes": ("How does a sentence say yes?", "As in: you have a laptop that works"),
            "no": ("How does a sentence say no?", "As in: you have no laptop that works"),
            "who": ("Who makes the decision?", "Their role, such as: the Homes Panel"),
            "unit": ("What does the number count?", "Such as: hours a week"),
        }
        is_silent = self.kind is FactType.DECISION or bool(
            self.initial.get("key") and not self.initial.get("question")
        )
        needed = {"phrase", "yes", "who"} | (set() if is_silent else {"question"})
        asked = ("question", "hint", "why", "phrase", *OF_KIND.get(self.kind, ()))
        for name in (one for one in asked if one in words):
            label, hint = words[name]
            needs = name in needed and not self.initial.get("worked_out_from0")
            self.fields[name] = TextField(label=label, help_text=hint, required=needs, max_length=300)

    def _add_when(self) -> None:
        topics = with_present(
            [Option(value=key, text=text) for key, text in TOPICS.items()], str(self.initial.get("topic") or "")
        )
        self.fields["topic"] = SelectField(label="What is it about?", options=topics)
        self._add_yes("sensitive", "Is it private?", "It may be hard to answer. Ask it with care.")
        efforts = [Option(value=key, text=text) for key, text in EFFORTS.items()]
        self.fields["effort"] = SelectField(label="How hard is it to answer?", options=efforts)
        if self.kind is FactType.DATE:
            self._add_yes("future", "Can the day lie ahead?", "The day can lie ahead")
            self.fields["earliest"] = day_field(
                self.book,
                label="It cannot be before which day?",
                empty_text="Not said",
                present=str(self.initial.get("earliest") or ""),
            )
        for name, label in LISTS.items():
            self._add_several(name, label)
        if self.is_new:
            self.fields["key"] = TextField(
                label="A short name for files",
                help_text="Leave empty, and we make one.",
                max_length=60,
                required=False,
            )

    def _add_yes(self, name: str, label: str, text: str) -> None:
        self.fields[name] = CheckboxesField(label=label, options=[Option(value=YES, text=text)], required=False)

    def _add_several(self, name: str, label: str) -> None:
        wanted = (FactType.YES_NO, FactType.DECISION) if name != "worked_out_from" else tuple(FactType)
        facts = sorted(
            (one for one in self.book.facts.values() if one.type in wanted), key=lambda one: one.phrase.lower()
        )
        options = [Option(value=one.key, text=sentence(one.yes or one.phrase)) for one in facts]
        for number in range(len([one for one in self.initial if re.fullmatch(rf"{name}\d+", one)]) + SPARE):
            present = str(self.initial.get(f"{name}{number}") or "")
            self.fields[f"{name}{number}"] = LongListField(
                label=label if not number else f"{label} (or this)",
                options=with_present(options, present),
                empty_text="Nothing",
                required=False,
            )

    def clean_key(self) -> str:
        """Refuse a name that is taken, or that no file can hold."""
        key = str(self.cleaned_data["key"])
        if key and not KEY.fullmatch(key):
            raise ValidationError("Use small letters, numbers and the sign _ , and begin with a letter")
        if key in self.book.facts:
            raise ValidationError("A question has this name already. Choose another")
        return key

    def chosen(self, name: str) -> list[str]:
        """Return what was chosen in the lists under a name."""
        lists = [one for one in self.fields if re.fullmatch(rf"{name}\d+", one)]
        return list(dict.fromkeys(self.cleaned_data[one] for one in lists if self.cleaned_data[one]))


def told(question: dict[str, Any]) -> dict[str, Any]:
    """Return a question as the form shows it."""
    shown: dict[str, Any] = {"topic": "about_you", "effort": 1} | question
    for name in ("sensitive", "future"):
        shown[name] = [YES] if question.get(name) else []
    for name in LISTS:
        shown |= {f"{name}{number}": key for number, key in enumerate(question.get(name) or [])}
    return shown


def kinds() -> list[tuple[str, str]]:
    """Return the key and the words of each kind of question."""
    return [(kind.value, text) for kind, text in KINDS.items()]
