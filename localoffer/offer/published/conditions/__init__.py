"""The table of every kind of condition that councils publish, each with the small function that reads it."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import msgspec

from localoffer.offer.published.conditions import (
    ages,
    care,
    dates,
    deciding,
    homes,
    learning,
    life,
    limits,
    links,
    only_if,
    places,
)
from localoffer.offer.published.phrases import yes
from localoffer.offer.published.reading import About, Reading, Why, kept, together

Read = Callable[[Mapping[str, Any], About], Reading]


class Reader(msgspec.Struct, frozen=True):
    """One kind of condition: the keys it stands under, and the function that reads those that are there."""

    keys: tuple[str, ...]
    read: Read


def vacations(given: Mapping[str, Any], about: About) -> Reading:
    """Return that it is for the holidays of a course."""
    if given["period"] != "vacations":
        return kept("period", given["period"])
    return Reading(when=(yes("in_vacation"),))


def cohort(given: Mapping[str, Any], about: About) -> Reading:
    """Return nothing where the tiers of the amount give the day that divides the cohorts, else words."""
    amount = about.row.raw.get("amount")
    tiers = amount.get("tiers") if isinstance(amount, dict) else None
    divided = isinstance(tiers, list) and all("turned 18" in str(tier) for tier in tiers)
    if divided and given["cohort"] == "date of 18th birthday":
        return Reading()
    return kept("cohort", given["cohort"])


READERS = (
    Reader(ages.KEYS, ages.ages),
    Reader(("age",), ages.age_alone),
    Reader(("released_at_age",), ages.on_reaching),
    Reader(("start_before_birthday",), ages.at_course_start),
    Reader(("categories",), care.categories),
    Reader(("care_history",), care.care_history),
    Reader(("care_duration_min_months",), care.months_in_care),
    Reader(("immigration",), care.immigration),
    Reader(("education",), learning.education),
    Reader(("education_hours_min", "education_hours_max"), learning.study_hours),
    Reader(("volunteering_hours_min",), learning.volunteering_hours),
    Reader(("attendance",), learning.attendance),
    Reader(("qualification",), learning.qualification),
    Reader(("period",), vacations),
    Reader(("residence",), places.residence),
    Reader(("responsible_authority",), places.responsible_authority),
    Reader(("accommodation",), homes.accommodation),
    Reader(("tenancy",), homes.tenancy),
    Reader(("household",), homes.household),
    Reader(("conduct",), homes.conduct),
    Reader(("named_on_bill",), homes.named_on_bill),
    Reader(("no_family_guarantor",), homes.no_family_guarantor),
    Reader(("needs_assessment",), deciding.needs_assessment),
    Reader(("means_test",), deciding.means_test),
    Reader(("discretion",), deciding.discretion),
    Reader(("decision",), deciding.discretion),
    Reader(("approval",), deciding.approval),
    Reader(("pathway_plan",), deciding.pathway_plan),
    Reader(("readiness",), deciding.readiness),
    Reader(("agreement",), deciding.agreement),
    Reader(("automatic",), deciding.automatic),
    Reader(("not_automatic",), deciding.not_automatic),
    Reader(("only_if",), only_if.only_if),
    Reader(("not_eligible_for",), only_if.not_eligible_for),
    Reader(("not_if",), life.exclusions),
    Reader(("effective_from",), dates.effective_from),
    Reader(("scheme_window",), dates.scheme_window),
    Reader(("backdated_to",), dates.backdated_to),
    Reader(("time_window",), dates.time_window),
    Reader(("frequency",), limits.frequency),
    Reader(("attempts",), limits.attempts),
    Reader(("capacity_cap",), limits.capacity_cap),
    Reader(("own_contribution",), limits.own_contribution),
    Reader(("occurrence_count",), limits.occurrence_count),
    Reader(("cohort",), cohort),
    Reader(("adds_to",), links.adds_to),
    Reader(("replaces",), links.replaces),
    Reader(("draws_from",), links.draws_from),
    Reader(("other_help_first",), links.other_help_first),
    Reader(("exclusive_with",), links.exclusive_with),
    Reader(("extends_to",), links.extends_to),
    Reader(("evidence",), links.evidence),
    Reader(("staged",), links.staged),
    Reader(("review",), links.review),
    *(
        Reader((key,), life.one_phrase_of(key, phrases))
        for key, phrases in (
            ("situation", life.SITUATIONS),
            ("employment", life.JOBS),
            ("parenting", life.PARENTS),
            ("needs", life.NEEDS),
            ("benefits", life.BENEFITS),
            ("faith", life.FAITHS),
            ("engagement", life.ENGAGEMENT),
            ("trigger", life.TRIGGERS),
        )
    ),
)
READ = frozenset(key for reader in READERS for key in reader.keys)


def read_conditions(conditions: Mapping[str, Any], about: About) -> Reading:
    """Return everything a row's conditions come to. A key that is in no reader is kept as words, never lost."""
    return together(_readings(conditions, about))


def _readings(conditions: Mapping[str, Any], about: About) -> Iterator[Reading]:
    extending = "extended_to" in conditions
    for reader in READERS:
        given = {key: conditions[key] for key in reader.keys if key in conditions}
        if given:
            yield reader.read(given, about)
    for key, value in conditions.items():
        if key == "any_of":
            yield _alternatives(value, about, extending=extending)
        elif key not in READ:
            yield kept(key, value, why=Why.UNKNOWN_KIND)


def _alternatives(value: Any, about: About, *, extending: bool) -> Reading:
    """`any_of: true` says that any reason extends an age; a list says that any of its items is enough."""
    if value is True:
        return Reading() if extending else kept("any_of", value)
    return life.one_phrase_of("any_of", life.ALTERNATIVES)({"any_of": value}, about)
