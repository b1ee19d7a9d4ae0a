"""What an amount counts, how often it comes, and the figures themselves."""

import re
from decimal import Decimal
from typing import Any

from localoffer.offer.published.phrases import yes
from localoffer.offer.published.reading import Reading

PENCE_IN_A_POUND = 100
FIGURE = re.compile(r"\d{1,7}(\.\d{1,2})?")
COUNTED = {
    "percent": "percent",
    "percent_off": "percent",
    "percent_of_lessons": "percent",
    "GB": "gigabytes",
    "weekly payments": "weeks",
    "contact": "contacts",
    "contacts": "contacts",
    **{unit: unit for unit in ("weeks", "months", "years", "lessons", "hours", "visits")},
    **dict.fromkeys(("pack", "bicycle kit", "laptop", "phone", "event", "air fryer", "suitcase"), "items"),
}
PERIODS = {
    "one_off": Reading(benefit={"per": "once"}),
    "per_year": Reading(benefit={"per": "year"}),
    "per_academic_year": Reading(benefit={"per": "year"}),
    "per_month": Reading(benefit={"per": "month"}),
    "per_week": Reading(benefit={"per": "week"}),
    "term_time": Reading(benefit={"per": "term"}),
    "on_birthday": Reading(benefit={"per": "birthday"}),
    "per_birthday": Reading(benefit={"per": "birthday"}),
    "over_course": Reading(benefit={"per": "course"}),
    "one_off_per_child": Reading(benefit={"per": "child"}),
    "ongoing": Reading(),
    "not_stated": Reading(),
    "vacations": Reading(when=(yes("in_vacation"),)),
    "per_week_in_vacations": Reading(when=(yes("in_vacation"),), benefit={"per": "week"}),
    "twice_a_year": Reading(benefit={"per": "occurrence"}, limits=({"kind": "times", "times": 2, "per": "year"},)),
}


def figure(value: Any, *, unit: Any) -> int | None:
    """Return pounds as pence and other numbers as they stand; None for anything that is not so plain."""
    if isinstance(value, bool) or not FIGURE.fullmatch(str(value)):
        return None
    number = Decimal(str(value))
    if unit == "GBP":
        return int(number * PENCE_IN_A_POUND)
    return int(number) if number == int(number) else None
