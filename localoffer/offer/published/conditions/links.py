"""How one row bears on another: what it adds to, draws on, replaces, comes after or cannot be had with."""

from collections.abc import Mapping
from typing import Any

from localoffer.offer.published.phrases import no, true_only
from localoffer.offer.published.reading import About, Plain, Reading, Why, kept

AFTER: Plain = {"how": "after_all_other_help"}
EXTENDS = {"one friend": "one friend"}
PASSES = {"Our Pass": "has_our_pass"}


def adds_to(given: Mapping[str, Any], about: About) -> Reading:
    """Return which rows of the same council it adds to."""
    return _linked("adds_to", given["adds_to"], about, how="adds_to")


def replaces(given: Mapping[str, Any], about: About) -> Reading:
    """Return which rows of the same council it stands in for."""
    return _linked("replaces", given["replaces"], about, how="replaces")


def draws_from(given: Mapping[str, Any], about: About) -> Reading:
    """Return whose money it is, where that row is in the same file."""
    reading = _linked("draws_from", given["draws_from"], about, how="draws_from")
    pot = next((relation["to"] for relation in reading.relations), None)
    return reading if pot is None else Reading(relations=reading.relations, benefit={"pot": pot})


def other_help_first(given: Mapping[str, Any], about: About) -> Reading:
    """Return that it comes after all other help. Where the page names that help, the names are kept as words."""
    value = given["other_help_first"]
    if value is True:
        return Reading(relations=(AFTER,))
    named = kept("other_help_first", value, why=Why.OUTSIDE)
    return Reading(relations=({**AFTER, "words": named.kept[0].text},), kept=named.kept)


def exclusive_with(given: Mapping[str, Any], about: About) -> Reading:
    """Return what someone cannot hold at the same time."""
    names = given["exclusive_with"] if isinstance(given["exclusive_with"], list) else [given["exclusive_with"]]
    if not all(isinstance(name, str) and name in PASSES for name in names):
        return kept("exclusive_with", given["exclusive_with"], why=Why.OUTSIDE)
    return Reading(when=tuple(no(PASSES[name]) for name in names))


def extends_to(given: Mapping[str, Any], about: About) -> Reading:
    """Return who else it covers."""
    value = given["extends_to"]
    if not isinstance(value, str) or value not in EXTENDS:
        return kept("extends_to", value)
    return Reading(benefit={"extends_to": EXTENDS[value]})


def evidence(given: Mapping[str, Any], about: About) -> Reading:
    """Return the papers asked for; "required" alone does not say which."""
    value = given["evidence"]
    items = value if isinstance(value, list) else [value]
    if not all(isinstance(item, str) and item and item != "required" for item in items):
        return kept("evidence", value)
    return Reading(evidence=tuple(items))


def review(given: Mapping[str, Any], about: About) -> Reading:
    """Return a yearly review as words: the language has no part for it."""
    return kept("review", given["review"], why=Why.NO_PART)


def staged(given: Mapping[str, Any], about: About) -> Reading:
    """Return money given in stages as words where the row does not say which stages."""
    meaning = kept("staged", "given in stages that the page does not list", why=Why.CUT_OFF)
    return true_only("staged", given["staged"], meaning=meaning)


def _linked(key: str, value: Any, about: About, *, how: str) -> Reading:
    names = value if isinstance(value, list) else [value]
    known = [name for name in names if isinstance(name, str) and name in about.row_ids and name != about.row.id]
    relations: tuple[Plain, ...] = tuple({"how": how, "to": f"{about.slug}-{name}"} for name in known)
    if len(known) == len(names):
        return Reading(relations=relations)
    outside = kept(key, [name for name in names if name not in known], why=Why.OUTSIDE)
    return Reading(relations=relations, kept=outside.kept)
