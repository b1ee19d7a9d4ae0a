"""Amounts in tiers, by age, hours or the day someone turned 18: cases of which the first that holds counts."""

import re
from collections.abc import Mapping
from typing import Any

from localoffer.offer.published.amounts.units import COUNTED, PERIODS, figure
from localoffer.offer.published.phrases import all_of
from localoffer.offer.published.reading import Plain, Reading, kept, together

EVERYONE = ("all", "other birthdays")
IN_EET = "in education, employment or training"
WORK_OR_LEARN: Plain = {
    "any": [
        {"fact": "study", "none_of": ["none", "going_back"]},
        {"fact": "work", "one_of": ["part_time", "full_time"]},
    ]
}
TURNED_18 = re.compile(r"turned 18 (on or before|after) (\d{4}-\d{2}-\d{2})")
FORMS = ("cash", "voucher", "goods")
MOST = 168  # hours in a week; no age is higher
NUMBERS = frozenset(("age", "age_min", "age_max", "age_until_birthday", "hours_min", "hours_max"))
SAYS = NUMBERS | {"ages", "when", "value", "unit", "period", "form", "up_to"}


def tiers(found: Any) -> Reading:
    """Return the tiers as cases. Where one tier has a part that is not understood, all are kept as words."""
    if not isinstance(found, list) or not all(_understood(tier) for tier in found):
        return kept("tiers", found)
    if not found or len({(tier.get("unit"), tier.get("period")) for tier in found}) != 1:
        return kept("tiers", found)
    cases = [(_when(tier), figure(tier["value"], unit=tier["unit"]), tier) for tier in found]
    everyone = [amount for when, amount, _ in cases if when is None]
    if len(everyone) > 1:
        return kept("tiers", found)
    amount: Plain = {"cases": [{"when": when, "then": then} for when, then, _ in cases if when is not None]}
    if everyone:
        amount["otherwise"] = everyone[0]
    return together([_common(found[0]), Reading(benefit={"amount": amount}), _forms(found)])


def _understood(tier: Any) -> bool:
    if not isinstance(tier, dict) or set(tier) - SAYS or str(tier.get("period", "ongoing")) not in PERIODS:
        return False
    if figure(tier.get("value"), unit=tier.get("unit")) is None or "unit" not in tier:
        return False
    return (str(tier["unit"]) == "GBP" or str(tier["unit"]) in COUNTED) and _selectable(tier)


def _selectable(tier: Mapping[str, Any]) -> bool:
    numbers = [tier[key] for key in NUMBERS & set(tier)] + _list(tier.get("ages", ()))
    words = tier.get("when", EVERYONE[0])
    known = isinstance(words, str) and (words in (*EVERYONE, IN_EET) or TURNED_18.fullmatch(words))
    return all(type(number) is int and 0 <= number <= MOST for number in numbers) and bool(known)


def _when(tier: Mapping[str, Any]) -> Plain | None:
    """Return who a tier is for, or None where it is for everyone else."""
    conditions = [*_by_age(tier), *_by_hours(tier)]
    words = tier.get("when")
    if words is not None and words not in EVERYONE:
        conditions.append(_by_words(words))
    return all_of(conditions) if conditions else None


def _by_age(tier: Mapping[str, Any]) -> list[Plain]:
    first, birthday = tier.get("age_min"), tier.get("age_until_birthday")
    until = birthday if birthday is not None else (tier["age_max"] + 1 if "age_max" in tier else None)
    bounds = {"from": first, "until": until}
    found: list[Plain] = []
    if first is not None or until is not None:
        found.append({"age": {key: value for key, value in bounds.items() if value is not None}})
    years = [tier["age"]] if "age" in tier else tier.get("ages", [])
    if years:
        options = [{"age": {"from": year, "until": year + 1}} for year in years]
        found.append(options[0] if len(options) == 1 else {"any": options})
    return found


def _by_hours(tier: Mapping[str, Any]) -> list[Plain]:
    names = {"hours_min": "at_least", "hours_max": "at_most"}
    bounds = {names[key]: tier[key] for key in names if key in tier}
    return [{"fact": "hours_of_study_work_or_volunteering", **bounds}] if bounds else []


def _by_words(words: str) -> Plain:
    turned = TURNED_18.fullmatch(words)
    if turned:
        return {"fact": "turned_18_on", turned[1].replace(" ", "_"): turned[2]}
    return WORK_OR_LEARN


def _common(tier: Mapping[str, Any]) -> Reading:
    unit = {} if tier["unit"] == "GBP" else {"unit": COUNTED[tier["unit"]]}
    return together([PERIODS[tier.get("period", "ongoing")], Reading(benefit=unit)])


def _forms(found: list[Mapping[str, Any]]) -> Reading:
    """A form or a cap that only some tiers have has no place in the language."""
    readings = []
    for key, said in (("form", lambda form: {"form": [form]}), ("up_to", lambda yes: {"up_to": yes})):
        values = {str(tier.get(key)) for tier in found}
        if values == {"None"}:
            continue
        value = found[0].get(key)
        known = len(values) == 1 and (value is True if key == "up_to" else value in FORMS)
        readings.append(Reading(benefit=said(value)) if known else kept(f"tiers {key}", _each(found, key)))
    return together(readings)


def _each(found: list[Mapping[str, Any]], key: str) -> list[str]:
    return [f"{tier['value']}: {tier.get(key, 'not stated')}" for tier in found]


def _list(value: Any) -> list[Any]:
    return list(value) if isinstance(value, list | tuple) else [value]
