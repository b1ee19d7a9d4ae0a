"""How much: the amounts councils publish, read into the rule language's figures, tiers, parts and rates."""

from collections.abc import Mapping
from typing import Any

from localoffer.offer.published.amounts.parts import EXTRAS, RATES
from localoffer.offer.published.amounts.tiers import tiers
from localoffer.offer.published.amounts.units import COUNTED, PERIODS, figure
from localoffer.offer.published.reading import About, Plain, Reading, Why, kept, together

MAIN = ("value", "unit", "period", "tiers")
DEPOSIT_AND_RENT = "deposit_plus_first_month_rent"
DEPOSIT: Plain = {"fact": "rent_deposit_pence"}
RENT: Plain = {"fact": "monthly_rent_pence"}


def read_amount(about: About) -> Reading:
    """Return what a row's amount comes to. "Not stated" gives no amount; it does not give nothing."""
    amount = about.row.raw.get("amount")
    if amount in (None, "not stated"):
        return Reading()
    if not isinstance(amount, dict):
        return kept("amount", amount)
    extras = [
        EXTRAS[key](amount) if key in EXTRAS else kept(f"amount {key}", value, why=Why.NO_PART)
        for key, value in amount.items()
        if key not in MAIN
    ]
    main = tiers(amount["tiers"]) if "tiers" in amount else _plain(amount, about)
    return together([main, *extras])


def _plain(amount: Mapping[str, Any], about: About) -> Reading:
    value, unit, period = amount.get("value"), str(amount.get("unit")), str(amount.get("period", "ongoing"))
    if isinstance(value, str) and value in RATES:
        day = about.compiled
        return together([_when(period, None, unit), Reading(benefit={"rate": RATES[value], "rate_on": day})])
    if unit == DEPOSIT_AND_RENT and value == 1:
        return together([_when(period, None, unit), _deposit_and_rent()])
    number = figure(value, unit=unit)
    if number is None or (unit != "GBP" and unit not in COUNTED):
        return _places(amount) if period == "capacity" else kept("amount", dict(amount))
    if period not in PERIODS and period != "lifetime":
        return kept("amount", dict(amount), why=Why.NO_PART)
    counted = {} if unit == "GBP" else {"unit": COUNTED[unit] if number != 1 else COUNTED[unit].removesuffix("s")}
    return together([Reading(benefit={"amount": number, **counted}), _when(period, number, unit)])


def _when(period: str, number: int | None, unit: str) -> Reading:
    if period == "lifetime" and number is not None and unit == "GBP":
        cap = {"kind": "cap", "pence": number, "per": "lifetime"}
        return Reading(benefit={"per": "once"}, limits=(cap,))
    return PERIODS[period] if period in PERIODS else kept("period", period, why=Why.NO_PART)


def _places(amount: Mapping[str, Any]) -> Reading:
    """A number of places is a number of people; flats and homes are not."""
    if amount.get("unit") == "places" and type(amount.get("value")) is int:
        return Reading(limits=({"kind": "capacity", "people": amount["value"]},))
    return kept("amount", dict(amount), why=Why.NO_PART)


def _deposit_and_rent() -> Reading:
    parts = [{"title": "the deposit", "amount": DEPOSIT}, {"title": "the first month’s rent", "amount": RENT}]
    return Reading(benefit={"amount": {"plus": [DEPOSIT, RENT]}, "parts": parts})
