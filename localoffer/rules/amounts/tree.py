"""What an amount reads: facts, and other entitlements."""

from localoffer.rules.amounts.figures import AmountOf, Figure, FromFact
from localoffer.rules.amounts.kinds import Amount, Cases


def facts(amount: Amount) -> tuple[str, ...]:
    """Return the keys of the facts the amount reads, its tiers' conditions included."""
    if isinstance(amount, int):
        return ()
    if isinstance(amount, Cases):
        tiers = [key for case in amount.cases for key in (*case.when.facts(), *facts(case.then))]
        return (*tiers, *facts(amount.otherwise))
    if isinstance(amount, Figure | FromFact | AmountOf):
        return amount.facts()
    return tuple(key for part in amount.amounts() for key in facts(part))


def targets(amount: Amount) -> tuple[str, ...]:
    """Return the ids of the entitlements whose amount this one needs."""
    if isinstance(amount, AmountOf):
        return (amount.amount_of,)
    if isinstance(amount, Cases):
        return tuple(
            key for part in (*(case.then for case in amount.cases), amount.otherwise) for key in targets(part)
        )
    if isinstance(amount, int | Figure | FromFact):
        return ()
    return tuple(key for part in amount.amounts() for key in targets(part))
