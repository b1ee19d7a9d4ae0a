"""What limits leave of an amount, once earlier claims are known."""

from datetime import date
from typing import Any

from localoffer.rules import amounts
from localoffer.rules.answers import Claim
from localoffer.rules.calendar import months_after
from localoffer.rules.rule import Limit, LimitKind, Rule
from localoffer.rules.situation import Situation
from localoffer.rules.values import Between, first_of, last_of


def left_after_claims(rule: Rule, amount: Any, situation: Situation) -> Any:
    """
    Return what is left of an amount after earlier claims: 0 where a limit is used up.

    None means that limits change nothing, or that no record of claims is at hand.
    """
    if situation.answers.claims is None:
        return None
    claims = situation.answers.claims.get(rule.id, ())
    left = amount
    for limit in rule.limits:
        left = _least(left, _room(limit, claims, situation))
    return None if left is amount else left


def _room(limit: Limit, claims: tuple[Claim, ...], situation: Situation) -> Any:
    counted = [claim for claim in claims if _in_window(limit, claim.on, on=situation.on)]
    if limit.kind is LimitKind.FIRST_ONLY:
        return 0 if claims else None
    if limit.kind is LimitKind.TIMES and limit.times is not None:
        return 0 if len(counted) >= limit.times else None
    if limit.kind is LimitKind.CAP and limit.pence is not None:
        cap = amounts.value(limit.pence, situation)
        return None if cap is None else max(0, last_of(cap) - sum(claim.amount for claim in counted))
    return None


def _in_window(limit: Limit, day: date, *, on: date) -> bool:
    if day > on:
        return False
    return months_after(day, 12) > on if limit.per == "year" else True


def _least(amount: Any, room: Any) -> Any:
    if room is None:
        return amount
    if amount is None:
        return Between(0, room)
    least, most = first_of(amount), last_of(amount)
    if most is not None and most <= room:
        return amount
    return room if least is None or least >= room else Between(least, room)
