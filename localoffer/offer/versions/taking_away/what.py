"""Says whether what is given, as it is now, is shown to be no less than it was."""

from typing import Any

from localoffer.offer.versions.taking_away.bounds import is_no_lower
from localoffer.offer.versions.taking_away.who import leaves_nobody_out
from localoffer.rules.amounts import Cases
from localoffer.rules.rule import Benefit


def is_no_less(before: Any, after: Any) -> bool:
    """Say whether an amount is shown to be as much as it was or more. False is "not shown"."""
    if before == after:
        return True
    if isinstance(before, Cases) and isinstance(after, Cases):
        return _tiers_give_no_less(before, after)
    return isinstance(before, int) and isinstance(after, int) and is_no_lower(after, before)


def amount_is_no_less(before: Benefit, after: Benefit) -> bool:
    """Say whether the sum of a benefit is shown to be no less; its unit must be the same."""
    return before.unit == after.unit and is_no_less(before.amount, after.amount)


def parts_are_no_less(before: Any, after: Any) -> bool:
    """Say whether each named part that there was is still there, is no less, and is for no fewer."""
    new = {one.title: one for one in after}
    return all(one.title in new and _part(one, new[one.title]) for one in before)


def _part(before: Any, after: Any) -> bool:
    if not is_no_less(before.amount, after.amount):
        return False
    was, now = getattr(before, "when", None), getattr(after, "when", None)
    return now is None or (was is not None and leaves_nobody_out(was, now))


def _tiers_give_no_less(before: Cases, after: Cases) -> bool:
    """The same conditions in the same order, each with no less: anything else may give somebody less."""
    return (
        [case.when for case in before.cases] == [case.when for case in after.cases]
        and all(is_no_less(one.then, other.then) for one, other in zip(before.cases, after.cases, strict=True))
        and is_no_less(before.otherwise, after.otherwise)
    )
