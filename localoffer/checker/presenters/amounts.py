"""Says how much somebody gets: an amount, a range, a share or a number of things."""

from typing import Any

from localoffer.frontend.words import pounds
from localoffer.rules.rule import Benefit, Form, Kind
from localoffer.rules.values import Between

PER = {
    "once": ", once",
    "week": " a week",
    "month": " a month",
    "term": " a term",
    "year": " a year",
    "birthday": " each birthday",
    "festival": " each festival",
    "child": " for each child",
    "course": " for each course",
    "occurrence": " each time",
}
FORMS = {
    Form.CASH: "money",
    Form.VOUCHER: "a voucher",
    Form.GOODS: "the things themselves",
    Form.PAID_DIRECT: "a payment to the shop or landlord",
    Form.YOUR_CHOICE: "whichever you choose",
}


def amount_words(benefit: Benefit, amount: Any) -> str:
    """Return an amount as people read it, such as "Up to £3,000, once"; empty where there is none."""
    if amount is None or amount == 0:
        return ""
    capped = benefit.up_to or benefit.kind is Kind.HELP_UP_TO
    words = _range(amount, unit=benefit.unit, capped=capped)
    if benefit.unit == "percent" and benefit.kind is Kind.DISCOUNT:
        words = f"{words} off"
    return words + PER.get(benefit.per or "", "")


def forms_in_words(benefit: Benefit) -> str:
    """Return how it is given, such as "money or a voucher"; empty where nothing is said."""
    words = [FORMS[form] for form in benefit.form]
    joined = " or ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
    return joined[:1].upper() + joined[1:]


def _range(amount: Any, *, unit: str, capped: bool) -> str:
    if not isinstance(amount, Between):
        return f"Up to {_one(amount, unit)}" if capped else _one(amount, unit)
    if amount.first in (None, 0) or (capped and amount.last is not None):
        return f"Up to {_one(amount.last, unit)}" if amount.last is not None else ""
    if amount.last is None:
        return f"{_one(amount.first, unit)} or more"
    return f"From {_one(amount.first, unit)} to {_one(amount.last, unit)}"


def _one(amount: Any, unit: str) -> str:
    if unit == "pence":
        return pounds(amount)
    if unit == "percent":
        return f"{amount}%"
    return f"{amount:,} {_singular(unit) if amount == 1 else unit}"


def _singular(unit: str) -> str:
    """Return "box" for "boxes" and "lesson" for "lessons"."""
    ends = ("xes", "ches", "shes", "sses")
    return unit[:-2] if unit.endswith(ends) else unit.removesuffix("s")
