"""Names the fields of an entry, and shows what each holds, for history and for two people's versions."""

from typing import Any

from localoffer.offer.editor.presenters.rows import said, said_amount
from localoffer.rules import yaml_text
from localoffer.rules.book import Book
from localoffer.rules.english import pounds

NAMES = {
    "title": "Title",
    "summary": "Summary",
    "heading": "Heading",
    "when": "Who can get it",
    "how_to_get": "How to get it",
    "if_not": "If it is not for them",
    "if_refused": "If they are turned down",
    "words": "Other words that people use",
    "evidence": "What they need to show",
    "sources": "Where it comes from",
    "examples": "Worked examples",
    "limits": "Limits",
    "relations": "How it goes with other help",
    "provider": "Who gives it",
    "standing": "How far along it is",
    "strength": "How binding it is",
    "basis": "What it rests on",
    "review_on": "The day you look again",
    "benefit.kind": "What they get",
    "benefit.amount": "How much",
    "benefit.per": "How often",
    "benefit.form": "In what form",
    "benefit.parts": "The parts of the sum",
    "benefit.instalments": "The payments in which it comes",
    "benefit.unit": "What the amount counts",
    "benefit.up_to": "Whether it can be less",
    "benefit.extends_to": "Who else it covers",
    "benefit.pot": "Whose money it comes out of",
    "benefit.repayable": "Whether it is paid back",
    "benefit.rate": "The rate it follows",
    "benefit.rate_on": "The day that rate was read",
    "in_force": "When it runs",
    "deadlines": "Deadlines of the law",
    "code": "The short name of the duty",
    "decided_by.on": "What is weighed up",
    "decided_by.within_days": "In how many days they answer",
    "decided_by.decision": "The question that records the decision",
    "decided_by.how": "How it is decided",
    "decided_by.who": "Who decides",
}


def name_of(field: str) -> str:
    """Return what a field is called on a page."""
    return NAMES.get(field) or field.replace(".", ": ").replace("_", " ").capitalize()


def shown(field: str, value: Any, *, book: Book) -> str:
    """Return what a field holds, in words where there are words for it."""
    if value is None:
        return "Nothing"
    if field == "when":
        return said(value, book) or _plain(value)
    if field == "benefit.amount" and type(value) is int:
        return pounds(value)
    if field == "benefit.amount" and isinstance(value, dict):
        return said_amount(value, book, unit="pence") or _plain(value)
    return _plain(value)


def _plain(value: Any) -> str:
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return ", ".join(value)
    if isinstance(value, dict | list):
        return yaml_text.write({"held": value}).partition("\n")[2] or str(value)
    return {True: "yes", False: "no"}.get(value, str(value)) if isinstance(value, bool) else str(value)
