"""Shows an entry as it would read now: who can get it, how much, and what comes of its examples."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from localoffer.offer.editor.trying import ODD, Tried, trial_rule, tried_examples
from localoffer.offer.presenters.amounts import headline
from localoffer.offer.presenters.conditions import Wording, who_can_get_it
from localoffer.rules.book import Book
from localoffer.rules.rule import Rule


@dataclass(frozen=True, kw_only=True)
class Preview:
    """An entry read back: `problem` says, in words, why part of it cannot be read yet."""

    who: tuple[Wording, ...] = ()
    amount: str = ""
    examples: tuple[Tried, ...] = ()
    problem: str = ""


def preview_of(data: Mapping[str, Any], *, book: Book, on: date) -> Preview:
    """Return an entry read back from plain data that may be half written."""
    rule = trial_rule(data)
    if rule is None:
        return Preview(problem="Nobody can get this yet. Say who it is for.")
    try:
        who = who_can_get_it(rule.when, book=book, publisher=str(data.get("publisher", "")))
        amount = _amount(rule, book=book, on=on)
    except ODD:
        return Preview(problem="It names something that does not exist. Look at the checks.")
    return Preview(who=who, amount=amount, examples=tried_examples(rule, book=book))


def _amount(rule: Rule, *, book: Book, on: date) -> str:
    return headline(rule, book=book, on=on) if rule.benefit.amount is not None else ""
