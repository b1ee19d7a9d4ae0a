"""The answers of an invented person: which can be given, in which field, and what was typed as plain data."""

from collections.abc import Iterator
from typing import Any

from django import forms

from localoffer.frontend.fields import (
    CheckboxesField,
    LongListField,
    MoneyField,
    Option,
    RoughDateField,
    SelectField,
    WholeNumberField,
)
from localoffer.offer.editor.conditions.references import with_present
from localoffer.offer.editor.forms.one_form import boxes
from localoffer.offer.editor.trying import ODD, trial_rule
from localoffer.offer.presenters.conditions import sentence
from localoffer.rules.book import Book
from localoffer.rules.facts import Fact, FactType
from localoffer.rules.parts import facts_of

NOT_FACTS = ("history", "claims", "given_on")
YES_NO = (Option(value="yes", text="Yes"), Option(value="no", text="No"))
NOT_SAID = "Not said"
MOST = 1_000_000


def facts_for(rule: dict[str, Any], *, answers: dict[str, Any], book: Book) -> list[Fact]:
    """Return the facts that an example can answer: those the rule reads, and those it answers already."""
    trial = trial_rule(rule)
    try:
        keys = list(facts_of(trial, book)) if trial else []
    except ODD:
        keys = []
    wanted = dict.fromkeys([key for read in keys for key in _asked(read, book)] + list(answers))
    return [book.facts[key] for key in wanted if key in book.facts and key not in NOT_FACTS]


def answer_field(fact: Fact, *, book: Book, present: Any = None) -> forms.Field:
    """Return the field in which an invented person's answer is given; perhaps as it is at `present`."""
    said: dict[str, Any] = {"label": sentence(fact.phrase), "required": False}
    options = [Option(value=choice.key, text=choice.label) for choice in fact.choices]
    match fact.type:
        case FactType.YES_NO | FactType.DECISION:
            said["label"] = sentence(fact.yes or fact.phrase)
            return SelectField(options=YES_NO, empty_text=NOT_SAID, **said)
        case FactType.CHOICE:
            return SelectField(options=_with(options, present), empty_text=NOT_SAID, **said)
        case FactType.CHOICES:
            return CheckboxesField(options=options, **said)
        case FactType.DATE:
            return RoughDateField(subject="The day", **said)
        case FactType.MONEY:
            return MoneyField(subject="The amount", **said)
        case FactType.WHOLE:
            return WholeNumberField(subject="The number", least=-MOST, most=MOST, unit=fact.unit or "", **said)
    areas = [Option(value=area.code, text=area.name) for area in book.areas.values()]
    return LongListField(options=_with(areas, present), empty_text=NOT_SAID, **said)


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


def _with(options: list[Option], present: Any) -> list[Option]:
    return with_present(options, present) if isinstance(present, str) else options


def _asked(key: str, book: Book) -> Iterator[str]:
    """Yield the facts that are asked in place of one that is worked out."""
    fact = book.facts.get(key)
    if fact is not None:
        yield from fact.worked_out_from or (key,)
