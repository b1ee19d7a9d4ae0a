"""The form of one worked example: an invented person's answers, a day, and what must come of them."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django import forms

from localoffer.frontend.fields import (
    CheckboxesField,
    LongListField,
    MoneyField,
    Option,
    RoughDateField,
    SelectField,
    TextField,
    WholeNumberField,
)
from localoffer.frontend.rough_dates import Part
from localoffer.offer.editor.forms.words import OneForm
from localoffer.offer.editor.trying import ODD, OUTCOMES, trial_rule
from localoffer.offer.presenters.conditions import sentence
from localoffer.rules.book import Book
from localoffer.rules.facts import Fact, FactType
from localoffer.rules.parts import facts_of

NOT_FACTS = ("history", "claims", "given_on")
YES_NO = (Option(value="yes", text="Yes"), Option(value="no", text="No"))
FACT = "fact-"
NOT_SAID = "Not said"
MOST = 1_000_000


class ExampleForm(forms.Form):
    """Asks what the example is called, its day, what must come of it, and each answer that matters."""

    name = TextField(
        label="What is this example called?", help_text="For example: The day before 25", max_length=200
    )
    on = RoughDateField(label="On which day?", subject="The day", least=Part.DAY)
    outcome = SelectField(
        label="What must come of it?",
        options=[Option(value=one.value, text=text) for one, text in OUTCOMES.items()],
    )

    def __init__(self, *args: Any, facts: list[Fact], unit: str, book: Book, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if unit == "pence":
            self.fields["amount"] = MoneyField(label="How much must it be?", subject="The amount", required=False)
        else:
            self.fields["amount"] = WholeNumberField(
                label="How many must it be?", subject="The number", most=MOST, unit=unit, required=False
            )
        self.fields["amount"].help_text = "You can leave this empty."
        for fact in facts:
            self.fields[FACT + fact.key] = answer_field(fact, book=book)


class OneExample(OneForm):
    """One worked example of an entry; `place` counts from 0, and one past the last is a new one."""

    name, title, template = "example", "A worked example", "offer/editor/example.html"
    place = 0
    form: ExampleForm

    def at(self, place: int) -> "OneExample":
        """Return the section with the example at a place. Raises LookupError where there is none."""
        held = self.before.get("examples") or []
        if place > len(held):
            raise LookupError(place)
        self.place = place
        self.example: dict[str, Any] = dict(held[place]) if place < len(held) else {}
        answers = self.example.get("answers") or {}
        self.facts = facts_for(self.before, answers=answers, book=self.book)
        told = {"name": self.example.get("name"), "outcome": self.example.get("outcome")}
        told |= {"on": boxes(self.example.get("on")), "amount": self.example.get("amount")}
        for fact in self.facts:
            told[FACT + fact.key] = told_answer(fact, answers.get(fact.key))
        unit = str((self.before.get("benefit") or {}).get("unit", "pence"))
        self.form = ExampleForm(self.data, auto_id="%s", initial=told, facts=self.facts, unit=unit, book=self.book)
        return self

    def open(self) -> None:
        """Wait to be told which example."""

    def changed(self) -> dict[str, Any]:
        """Return all examples with this one."""
        said = self.form.cleaned_data
        made = {
            **self.example,
            **{name: said[name] for name in ("name", "outcome")},
            "on": said["on"].first.isoformat(),
        }
        made |= {"amount": said["amount"], "answers": self._answers()}
        if not self.form.has_changed():
            made = self.example
        examples = list(self.before.get("examples") or [])
        examples[self.place : self.place + 1] = [
            {name: value for name, value in made.items() if value is not None}
        ]
        return {"examples": examples}

    def _answers(self) -> dict[str, Any]:
        """Return the answers: those the form does not ask, or cannot show, stay as they were."""
        before = dict(self.example.get("answers") or {})
        for fact in self.facts:
            name = FACT + fact.key
            if name in self.form.changed_data:
                before.pop(fact.key, None)
                answer = plain_answer(fact, self.form.cleaned_data[name])
                before |= {} if answer is None else {fact.key: answer}
        return before


def facts_for(rule: dict[str, Any], *, answers: dict[str, Any], book: Book) -> list[Fact]:
    """Return the facts that an example can answer: those the rule reads, and those it answers already."""
    trial = trial_rule(rule)
    try:
        keys = list(facts_of(trial, book)) if trial else []
    except ODD:
        keys = []
    wanted = dict.fromkeys([key for read in keys for key in _asked(read, book)] + list(answers))
    return [book.facts[key] for key in wanted if key in book.facts and key not in NOT_FACTS]


def _asked(key: str, book: Book) -> Iterator[str]:
    """Yield the facts that are asked in place of one that is worked out."""
    fact = book.facts.get(key)
    if fact is not None:
        yield from fact.worked_out_from or (key,)


def answer_field(fact: Fact, *, book: Book) -> forms.Field:
    """Return the field in which an invented person's answer is given; it may stay empty."""
    said: dict[str, Any] = {"label": sentence(fact.phrase), "required": False}
    options = [Option(value=choice.key, text=choice.label) for choice in fact.choices]
    match fact.type:
        case FactType.YES_NO | FactType.DECISION:
            said["label"] = sentence(fact.yes or fact.phrase)
            return SelectField(options=YES_NO, empty_text=NOT_SAID, **said)
        case FactType.CHOICE:
            return SelectField(options=options, empty_text=NOT_SAID, **said)
        case FactType.CHOICES:
            return CheckboxesField(options=options, **said)
        case FactType.DATE:
            return RoughDateField(subject="The day", **said)
        case FactType.MONEY:
            return MoneyField(subject="The amount", **said)
        case FactType.WHOLE:
            return WholeNumberField(subject="The number", least=-MOST, most=MOST, unit=fact.unit or "", **said)
    areas = [Option(value=area.code, text=area.name) for area in book.areas.values()]
    return LongListField(options=areas, empty_text=NOT_SAID, **said)


def told_answer(fact: Fact, answer: Any) -> Any:
    """Return an answer as its field shows it; nothing for one it cannot show, such as a range."""
    if answer in (True, False) and isinstance(answer, bool):
        return "yes" if answer else "no"
    if fact.type is FactType.DATE:
        return boxes(answer)
    if fact.type in (FactType.MONEY, FactType.WHOLE):
        return answer if type(answer) is int else None
    return answer


def plain_answer(fact: Fact, found: Any) -> Any:
    """Return what was typed as an answer in plain data; None where nothing was."""
    if found in (None, "", []):
        return None
    return found.as_text if fact.type is FactType.DATE else found


def boxes(day: Any) -> dict[str, str] | None:
    """Return a day as text in the boxes of a date field, or None where it is none."""
    parts = str(day or "").split("-")
    if not all(part.isdigit() for part in parts) or len(parts) > 3:
        return None
    if len(parts) == 3:
        found = date.fromisoformat(str(day))
        parts = [str(found.year), str(found.month), str(found.day)]
    return dict(zip(("year", "month", "day"), [part.lstrip("0") for part in parts], strict=False))
