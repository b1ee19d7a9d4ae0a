"""Says what each row of the builders is about, and how it reads now."""

from typing import Any

import msgspec

from localoffer.offer.editor.conditions.base import RowForm
from localoffer.offer.editor.conditions.building import Built, condition_of
from localoffer.offer.editor.conditions.choices import fact_of
from localoffer.offer.editor.conditions.groups import WAYS, GroupRow
from localoffer.offer.editor.sums.building import BuiltSum
from localoffer.offer.editor.sums.ways import LEGENDS, NUMBER
from localoffer.offer.editor.trying import ODD, trial_rule
from localoffer.offer.presenters.conditions import sentence
from localoffer.rules import amounts
from localoffer.rules.book import Book


def legend_of(form: RowForm, book: Book) -> str:
    """Return what a row is about, such as "Your home"."""
    if isinstance(form, GroupRow):
        return WAYS.get(form.way, form.legend)
    fact = fact_of(form.row, book=book)
    return ": ".join(part for part in (form.legend, sentence(fact.phrase) if fact else "") if part)


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


def legend_of_sum(one: BuiltSum) -> str:
    """Return how an amount is worked out, in words."""
    return LEGENDS.get(one.row.kind, "Kept as it is")


def reads_sum(one: BuiltSum, book: Book) -> str:
    """Return an amount as a sentence; nothing for one figure, or while it is not finished."""
    if one.row.kind == NUMBER or not all(form.is_valid() for form in one.forms):
        return ""
    try:
        return said_amount(one.made(), book, unit=one.form.unit)
    except ODD:
        return ""


def said_amount(amount: Any, book: Book, *, unit: str) -> str:
    """Return an amount in plain data as a sentence; nothing where it cannot be read."""
    benefit = {"kind": "cash", "amount": amount}
    rule = trial_rule({"when": {"words": "trial"}, "id": "trial", "benefit": benefit})
    if rule is None or rule.benefit.amount is None:
        return ""
    try:
        return sentence(amounts.english(rule.benefit.amount, book, unit=unit))
    except (*ODD, msgspec.ValidationError):
        return ""
