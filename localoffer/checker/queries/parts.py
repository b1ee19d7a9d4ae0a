"""Works out the parts and the payments that a benefit is made of, for one person."""

from dataclasses import dataclass
from typing import Any

from localoffer.rules import amounts
from localoffer.rules.outcome import NO
from localoffer.rules.rule import Rule
from localoffer.rules.situation import Situation


@dataclass(frozen=True, kw_only=True)
class Share:
    """One part or one payment: its name, and its amount in the benefit's unit (None where not known)."""

    title: str
    amount: Any


def shares(rule: Rule, *, situation: Situation) -> tuple[Share, ...]:
    """Return the parts that may be for this person, then the payments; a part that is surely not is left out."""
    situation.here = rule.publisher
    parts = [
        part for part in rule.benefit.parts if part.when is None or part.when.answer(situation).outcome is not NO
    ]
    named = [(part.title, part.amount) for part in parts]
    named += [(payment.title, payment.amount) for payment in rule.benefit.instalments]
    return tuple(Share(title=title, amount=amounts.value(amount, situation)) for title, amount in named)
