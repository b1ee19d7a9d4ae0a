"""Turns a fact into the form field that asks it, with plain words and errors that say what to do."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django import forms

from localoffer.checker.carried import NOT_SAID, UNKNOWN
from localoffer.checker.wording import Wording
from localoffer.frontend.fields import (
    CheckboxesField,
    LongListField,
    MoneyField,
    Option,
    RadiosField,
    RoughDateField,
    WholeNumberField,
)
from localoffer.rules.book import Book
from localoffer.rules.facts import Fact, FactType

MOST = {"hours a week": 168, "years": 20, "weeks": 520, "children": 20}
OLDEST_YEARS = 110
HOME_KINDS = ("council", "county", "district")
NONE_KEY = "none"


def field_for(fact: Fact, *, book: Book, on: date, wording: Wording) -> forms.Field:
    """Return the field that asks a fact; it may be left empty, which the form then speaks about."""
    common: dict[str, Any] = {
        "label": wording.said(fact.question or fact.phrase),
        "help_text": wording.said(fact.hint or ""),
        "required": False,
    }
    if fact.type is FactType.AREA:
        return LongListField(options=_areas(book), empty_text="Choose a council", **common)
    make: Callable[..., Any] = MAKERS.get(fact.type, _yes_no)
    field: forms.Field = make(fact, on=on, wording=wording, common=common)
    return field


def subject_of(fact: Fact, *, wording: Wording) -> str:
    """Return the fact's name as the beginning of a sentence: "The day you left care"."""
    phrase = wording.said(fact.phrase)
    return phrase[:1].upper() + phrase[1:]


def _date(fact: Fact, *, on: date, wording: Wording, common: dict[str, Any]) -> forms.Field:
    return RoughDateField(
        subject=subject_of(fact, wording=wording),
        not_after=None if fact.future else on,
        not_before=on.replace(year=on.year - OLDEST_YEARS, day=1),
        **common,
    )


def _whole(fact: Fact, *, on: date, wording: Wording, common: dict[str, Any]) -> forms.Field:
    most = MOST.get(fact.unit or "", 1000)
    return WholeNumberField(subject=subject_of(fact, wording=wording), most=most, unit=fact.unit or "", **common)


def _money(fact: Fact, *, on: date, wording: Wording, common: dict[str, Any]) -> forms.Field:
    return MoneyField(subject=subject_of(fact, wording=wording), most_pounds=1_000_000, **common)


def _yes_no(fact: Fact, *, on: date, wording: Wording, common: dict[str, Any]) -> forms.Field:
    options = [Option(value="yes", text="Yes"), Option(value="no", text="No")]
    return RadiosField(options=[*options, *_ways_out(fact)], **common)


def _radios(fact: Fact, *, on: date, wording: Wording, common: dict[str, Any]) -> forms.Field:
    return RadiosField(options=[*_choices(fact, wording=wording), *_ways_out(fact)], **common)


def _checkboxes(fact: Fact, *, on: date, wording: Wording, common: dict[str, Any]) -> forms.Field:
    options = _choices(fact, wording=wording)
    none = Option(value=NONE_KEY, text="None of these", after_or=True, excludes_others=True)
    ways_out = _ways_out(fact, excludes_others=True, after_or=False)
    return CheckboxesField(options=[*options, none, *ways_out], **common)


def _choices(fact: Fact, *, wording: Wording) -> list[Option]:
    return [
        Option(value=choice.key, text=wording.said(choice.label), hint=wording.said(choice.hint or ""))
        for choice in fact.choices
    ]


def _ways_out(fact: Fact, *, excludes_others: bool = False, after_or: bool = True) -> list[Option]:
    found = [Option(value=UNKNOWN, text="I don’t know", after_or=after_or, excludes_others=excludes_others)]
    if fact.sensitive:
        found.append(Option(value=NOT_SAID, text="I would rather not say", excludes_others=excludes_others))
    return found


MAKERS: dict[FactType, Callable[..., Any]] = {
    FactType.DATE: _date,
    FactType.WHOLE: _whole,
    FactType.MONEY: _money,
    FactType.CHOICE: _radios,
    FactType.CHOICES: _checkboxes,
}


def _areas(book: Book) -> list[Option]:
    """Return the areas a home may lie in: districts, and every other council that has none."""
    outer = {code for area in book.areas.values() if area.kind == "district" for code in area.within}
    homes = [area for area in book.areas.values() if area.kind in HOME_KINDS and area.code not in outer]
    return [Option(value=area.code, text=area.name) for area in sorted(homes, key=lambda area: area.name.lower())]
