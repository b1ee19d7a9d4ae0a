"""When a scheme runs, how far back it reaches, and how soon after something else it must be used."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from localoffer.offer.published.reading import About, Reading, Why, kept
from localoffer.rules.calendar import months_after

A_YEAR = 12
YEARS = re.compile(r"(19|20)\d\d-")
SPAN = re.compile(r"(\d{4}-\d{2}) to (\d{4}-\d{2})")
PILOT = re.compile(r"one-year pilot from (\d{4}-\d{2})")
MONTHS = re.compile(r"(\d{4}-\d{2}), (\d{1,2}) months")
WITHIN_OF_COURSE_END = re.compile(r"within (\d{1,2}) months of course end")
FIRST_MONTHS = re.compile(r"first (\d{1,2}) months")


def effective_from(given: Mapping[str, Any], about: About) -> Reading:
    """Return the first day; a month alone begins on its first day."""
    first = day_of(given["effective_from"])
    if first is None:
        return kept("effective_from", given["effective_from"])
    return Reading(rule={"in_force": [{"from": first.isoformat()}]})


def scheme_window(given: Mapping[str, Any], about: About) -> Reading:
    """Return the first day of a scheme, and the first day after its last month."""
    text = str(given["scheme_window"])
    span, pilot, months = SPAN.fullmatch(text), PILOT.fullmatch(text), MONTHS.fullmatch(text)
    first = day_of((span or pilot or months or [None, None])[1])
    if first is None:
        return kept("scheme_window", text)
    if span:
        last = day_of(span[2])
        until = None if last is None else months_after(last, 1)
    else:
        until = months_after(first, int(months[2]) if months else A_YEAR)
    ran = {"from": first.isoformat(), **({} if until is None else {"until": until.isoformat()})}
    standing = {} if span else {"standing": "pilot"}
    return Reading(rule={"in_force": [ran], **standing})


def backdated_to(given: Mapping[str, Any], about: About) -> Reading:
    """Return the first day that a payment may go back to."""
    first = day_of(given["backdated_to"])
    if first is None:
        return kept("backdated_to", given["backdated_to"], why=Why.NO_PART)
    return Reading(limits=({"kind": "backdated_to", "day": first.isoformat()},))


def time_window(given: Mapping[str, Any], about: About) -> Reading:
    """Return how soon after the end of a course, or after moving in, it must be used."""
    text = str(given["time_window"])
    course, first = WITHIN_OF_COURSE_END.fullmatch(text), FIRST_MONTHS.fullmatch(text)
    if course:
        soon = {"since": "course_end_on", "less_than": {"months": int(course[1])}, "on": "job_start_on"}
        return Reading(when=(soon,))
    if first:
        return Reading(when=({"since": "first_home_on", "less_than": {"months": int(first[1])}},))
    return kept("time_window", text)


def day_of(value: Any) -> date | None:
    """Return a day from "2023-10-01", the first of the month from "2019-04", or nothing from anything else."""
    if not YEARS.match(str(value)):
        return None
    text = f"{value}-01" if re.fullmatch(r"\d{4}-\d{2}", str(value)) else str(value)
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
