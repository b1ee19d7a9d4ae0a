"""Says how much of an offer only a person can weigh, because it is words and not a condition."""

from collections.abc import Iterator

from localoffer.offer.checks.checked import Checked, is_given
from localoffer.offer.checks.finding import Found, Level
from localoffer.rules.conditions import All, Words
from localoffer.rules.conditions import Any as AnyOf
from localoffer.rules.parts import places_in
from localoffer.rules.rule import Rule

MOST_PERCENT = 20


def in_words(checked: Checked) -> Iterator[Found]:
    """Yield each entry whose every condition is words, and, where it is above a fifth, the share of the offer."""
    given = [rule for rule in checked.rules if is_given(rule)]
    for rule in given:
        if is_all_words(rule):
            what = f"Every condition of “{rule.title}” is words. Nobody can be told if they get it."
            yield Found(entry=rule.id, place="when", what=what, about=repr(rule.when))
    worded = sum(1 for rule in given for leaf in _leaves(rule) if isinstance(leaf, Words))
    whole = sum(1 for rule in given for _ in _leaves(rule))
    if whole and 100 * worded > MOST_PERCENT * whole:
        what = f"{worded} of {whole} conditions are words that only a person can weigh."
        yield Found(entry=None, place="when", what=what, about=f"{worded} of {whole}", level=Level.NOTE)


def is_all_words(rule: Rule) -> bool:
    """Return whether an entry has conditions, and all of them are words."""
    leaves = list(_leaves(rule))
    return bool(leaves) and all(isinstance(leaf, Words) for leaf in leaves)


def has_conditions(rule: Rule, checked: Checked) -> bool:
    """Return whether an entry that is given sets any condition."""
    return is_given(rule) and any(True for _ in _leaves(rule))


def _leaves(rule: Rule) -> Iterator[object]:
    for _, node in places_in(rule.when):
        if hasattr(node, "english") and not isinstance(node, All | AnyOf) and not hasattr(node, "negated"):
            yield node
