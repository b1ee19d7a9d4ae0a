"""How much: figures, sums and tiers, each with its value, its English and its facts."""

from localoffer.rules.amounts.figures import AmountOf, Figure, FromFact
from localoffer.rules.amounts.kinds import Amount, Case, Cases, Least, Less, Most, Plus, Share, Times
from localoffer.rules.amounts.reading import english, remaining, value
from localoffer.rules.amounts.tree import facts, targets

__all__ = [
    "Amount",
    "AmountOf",
    "Case",
    "Cases",
    "Figure",
    "FromFact",
    "Least",
    "Less",
    "Most",
    "Plus",
    "Share",
    "Times",
    "english",
    "facts",
    "remaining",
    "targets",
    "value",
]
