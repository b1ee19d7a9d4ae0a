"""Says what each row of the builder is about, and how it reads now."""

from typing import Any

import msgspec

from localoffer.offer.editor.conditions.building import Built, condition_of
from localoffer.offer.editor.trying import ODD, trial_rule
from localoffer.offer.presenters.conditions import sentence
from localoffer.rules.book import Book


def legend_of(one: Built, book: Book) -> str:
    """Return what a row is about, such as "Your home"."""
    if one.is_group:
        return "Any one of these"
    fact = book.facts.get(one.row.subject)
    own = one.form.legend if one.form is not None else ""
    return ": ".join(part for part in (own, sentence(fact.phrase) if fact else "") if part)


def reads(one: Built, book: Book) -> str:
    """Return a row as a sentence, or nothing while it is not finished."""
    if not all(form.is_valid() for form in one.forms):
        return ""
    try:
        return said(condition_of([one]), book)
    except ODD:
        return ""


def said(condition: Any, book: Book) -> str:
    """Return a condition in plain data as a sentence; nothing where it cannot be read."""
    rule = trial_rule({"when": condition, "id": "trial"})
    if rule is None:
        return ""
    try:
        return sentence(rule.when.english(book))
    except (*ODD, msgspec.ValidationError):
        return ""
