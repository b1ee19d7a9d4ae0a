"""The pieces that amounts come with: parts, instalments, caps, shares, and the rates they follow."""

from collections.abc import Callable, Mapping
from typing import Any

from localoffer.offer.published.amounts.units import figure
from localoffer.offer.published.conditions.dates import day_of
from localoffer.offer.published.reading import Plain, Reading, Why, kept

Extra = Callable[[Mapping[str, Any]], Reading]
RATES = {
    "local_housing_allowance": "the Local Housing Allowance",
    "housing_benefit_rate": "the Housing Benefit rate",
    "benefit_rate": "the benefit rate for young people",
    "universal_credit_rate": "the Universal Credit rate",
    "universal credit": "the Universal Credit rate",
    "national_living_wage": "the National Living Wage",
}
FORMS = {"voucher": "voucher", "cash": "cash", "goods": "goods"}
PROVENANCE = (
    "tax_year",
    "previous_value",
    "source_of_value",
)  # where a figure is from: kept with the row's source


def up_to(amount: Mapping[str, Any]) -> Reading:
    """Return that the amount is the most there is."""
    return Reading(benefit={"up_to": True}) if amount["up_to"] is True else kept("up_to", amount["up_to"])


def components(amount: Mapping[str, Any]) -> Reading:
    """Return the named parts of a sum, where each has its own figure and they add up to no other sum."""
    items = amount["components"]
    whole = figure(amount.get("value"), unit="GBP")
    if not isinstance(items, list) or not all(_is_component(item) for item in items):
        return kept("components", items)
    parts = [{"title": item["name"], "amount": figure(item["value"], unit="GBP")} for item in items]
    if sum(part["amount"] for part in parts) != whole:
        return kept("components", items)
    return Reading(benefit={"parts": parts})


def instalments(amount: Mapping[str, Any]) -> Reading:
    """Return the payments in turn, where they add up to the whole sum."""
    items = amount["instalments"] if isinstance(amount["instalments"], list) else []
    payments: list[Plain] = []
    for number, item in enumerate(items, start=1):
        by_year = isinstance(item, dict) and set(item) == {"year", "value"}
        pence = figure(item["value"] if by_year else item, unit="GBP")
        title = f"Year {item['year']}" if by_year else f"Payment {number}"
        if pence is None:
            return kept("instalments", items)
        payments.append({"amount": pence, "title": title})
    if sum(payment["amount"] for payment in payments) != figure(amount.get("value"), unit="GBP"):
        return kept("instalments", amount["instalments"])
    return Reading(benefit={"instalments": payments})


def max_years(amount: Mapping[str, Any]) -> Reading:
    """Return for how many years a yearly sum is paid at most."""
    pence = figure(amount.get("value"), unit="GBP")
    if type(amount["max_years"]) is not int or pence is None or amount.get("unit") != "GBP":
        return kept("max_years", amount["max_years"])
    return Reading(limits=({"kind": "cap", "pence": pence, "per": "year", "years": amount["max_years"]},))


def max_months(amount: Mapping[str, Any]) -> Reading:
    """Return for how many months a monthly sum is paid at most."""
    months = amount["max_months"]
    if type(months) is not int or amount.get("period") != "per_month":
        return kept("max_months", months)
    return Reading(limits=({"kind": "times", "times": months, "per": "lifetime"},))


def max_lessons(amount: Mapping[str, Any]) -> Reading:
    """Return how many lessons it covers at most."""
    lessons = amount["max_lessons"]
    if type(lessons) is not int:
        return kept("max_lessons", lessons)
    return Reading(limits=({"kind": "times", "times": lessons, "per": "lifetime"},))


def plus(amount: Mapping[str, Any]) -> Reading:
    """Return a second sum of the same period as a second part, each with its own name."""
    more = amount["plus"]
    first = figure(amount.get("value"), unit=amount.get("unit"))
    fits = isinstance(more, dict) and set(more) <= {"value", "period", "use", "up_to"}
    second = figure(more["value"], unit="GBP") if fits and "value" in more else None
    if first is None or second is None or more.get("period") != amount.get("period") or "up_to" in amount:
        return kept("plus", more)
    parts = [
        {"title": "the payment", "amount": first},
        {"title": f"up to, for {more.get('use')}", "amount": second},
    ]
    return Reading(benefit={"amount": {"plus": [first, second]}, "up_to": True, "parts": parts})


def match_funded(amount: Mapping[str, Any]) -> Reading:
    """Return that the council gives as many lessons as someone pays for, up to the number stated."""
    number = figure(amount.get("value"), unit=amount.get("unit"))
    if amount["match_funded"] is not True or amount.get("unit") != "lessons" or number is None:
        return kept("match_funded", amount["match_funded"])
    return Reading(benefit={"amount": {"least": [{"fact": "lessons_you_pay_for"}, number]}})


def indexed_to(amount: Mapping[str, Any]) -> Reading:
    """Return the outside rate that the sum follows."""
    name = str(amount["indexed_to"])
    if name not in RATES:
        return kept("indexed_to", amount["indexed_to"], why=Why.OUTSIDE)
    return Reading(benefit={"rate": RATES[name]})


def rate_day(amount: Mapping[str, Any]) -> Reading:
    """Return the day from which the figure of a rate holds."""
    first = day_of(amount["effective_from"])
    if first is None or "indexed_to" not in amount:
        return kept("effective_from", amount["effective_from"])
    return Reading(benefit={"rate_on": first.isoformat()})


def form(amount: Mapping[str, Any]) -> Reading:
    """Return the form it comes in."""
    found = amount["form"]
    if not isinstance(found, str) or found not in FORMS:
        return kept("form", found)
    return Reading(benefit={"form": [FORMS[found]]})


def ages(amount: Mapping[str, Any]) -> Reading:
    """Return the birthdays at which it is given."""
    years = amount["ages"]
    if (
        not isinstance(years, list)
        or not years
        or not all(type(year) is int and 0 <= year <= 120 for year in years)
    ):
        return kept("ages", years)
    options = [{"age": {"from": year, "until": year + 1}} for year in years]
    return Reading(when=(options[0] if len(options) == 1 else {"any": options},))


def provenance(amount: Mapping[str, Any]) -> Reading:
    """Return nothing: it says where the figure is from, and stands with the row as it was published."""
    return Reading()


def _is_component(item: Any) -> bool:
    if not isinstance(item, dict) or set(item) - {"name", "value", "up_to"}:
        return False
    return isinstance(item.get("name"), str) and figure(item.get("value"), unit="GBP") is not None


EXTRAS: dict[str, Extra] = {
    "up_to": up_to,
    "components": components,
    "instalments": instalments,
    "max_years": max_years,
    "max_months": max_months,
    "max_lessons": max_lessons,
    "plus": plus,
    "match_funded": match_funded,
    "indexed_to": indexed_to,
    "effective_from": rate_day,
    "form": form,
    "ages": ages,
    **dict.fromkeys(PROVENANCE, provenance),
}
