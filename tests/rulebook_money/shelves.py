"""The national rules on money, study, work, housing, benefits and health."""

from localoffer.offer.law import RULEBOOK, national_book
from localoffer.rules.rule import Rule

SHELVES = ("benefits", "health", "housing", "money", "study", "work")
RULES = tuple(
    national_book().rules[path.stem]
    for shelf in SHELVES
    for path in sorted((RULEBOOK / "rules" / shelf).glob("*.yaml"))
)


def named(rule: Rule) -> str:
    """Return the name a test shows for a rule."""
    return rule.id
