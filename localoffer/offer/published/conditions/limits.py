"""How often, how many, for how many people, and what someone must add themselves."""

from collections.abc import Mapping
from typing import Any

from localoffer.offer.published.phrases import Phrases, any_phrase, true_only
from localoffer.offer.published.reading import About, Plain, Reading, kept

ONCE: Plain = {"kind": "times", "times": 1, "per": "lifetime"}
FREQUENCIES = {
    "one_off": ONCE,
    "one passport application or renewal": ONCE,
    "first only": {"kind": "first_only"},
    "first home only": {"kind": "first_only", "words": "your first home"},
}
ATTEMPTS: dict[Any, Plain] = {
    "first tests only": {"kind": "first_only", "words": "your first driving tests"},
    1: ONCE,
}
OWN_SHARE: Phrases = {
    "a further 10 lessons": ({"fact": "lessons_you_pay_for", "at_least": 10},),
}
MATCHES_AMOUNT = {"matched": "match_funded", "50% of lessons": "max_lessons"}


def frequency(given: Mapping[str, Any], about: About) -> Reading:
    """Return how often it is given."""
    return _limit("frequency", given["frequency"], FREQUENCIES)


def attempts(given: Mapping[str, Any], about: About) -> Reading:
    """Return how many tries it covers."""
    return _limit("attempts", given["attempts"], ATTEMPTS)


def capacity_cap(given: Mapping[str, Any], about: About) -> Reading:
    """Return how many people it is for."""
    people = given["capacity_cap"]
    if type(people) is not int:
        return kept("capacity_cap", people)
    return Reading(limits=({"kind": "capacity", "people": people},))


def own_contribution(given: Mapping[str, Any], about: About) -> Reading:
    """Return what someone pays themselves; a matched or shared amount says it already."""
    value = given["own_contribution"]
    amount = about.row.raw.get("amount")
    if isinstance(amount, dict) and MATCHES_AMOUNT.get(str(value)) in amount:
        return Reading()
    return any_phrase("own_contribution", value, phrases=OWN_SHARE)


def occurrence_count(given: Mapping[str, Any], about: About) -> Reading:
    """Return nothing of its own: the tiers of the amount count the occurrences."""
    return true_only("occurrence_count", given["occurrence_count"], meaning=Reading())


def _limit(key: str, value: Any, table: Mapping[Any, Plain]) -> Reading:
    if isinstance(value, str | int) and value in table:
        return Reading(limits=(table[value],))
    return kept(key, value)
