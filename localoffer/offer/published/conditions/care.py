"""Who someone is in law, and how long they were in care."""

from collections.abc import Mapping
from typing import Any

from localoffer.offer.published.phrases import Phrases, any_phrase, is_, yes
from localoffer.offer.published.reading import About, Plain, Reading, kept

THIRTEEN_WEEKS = 91
LONG_ENOUGH: Plain = {"fact": "nights_looked_after", "at_least": THIRTEEN_WEEKS}
CATEGORIES: Phrases = {
    "eligible": ({"holds": "eligible-child"},),
    "relevant": ({"holds": "relevant-child"},),
    "former_relevant": ({"holds": "former-relevant-status"},),
    "qualifying": ({"any": [{"holds": "qualifying-person"}, {"holds": "qualifying-21-to-24"}]},),
    "looked_after": (yes("looked_after"),),
    "special_guardianship": (yes("guardianship_counts"),),
}
HISTORIES: Phrases = {
    "under 13 weeks, at 16 or 17": (
        yes("looked_after_at_16_or_17"),
        {"fact": "nights_looked_after", "less_than": THIRTEEN_WEEKS},
    ),
    "on or after 16 and 13 weeks from 14": (yes("care_at_16_or_after"), LONG_ENOUGH),
    "13 weeks total since 14, ended on or after 16th birthday": (yes("care_at_16_or_after"), LONG_ENOUGH),
    "area looked after, or 2 years residence including before 16": (
        {
            "any": [
                {"place": "responsible_council", "within": "this_council"},
                yes("lived_2_years_before_16_area"),
            ]
        },
    ),
}
IMMIGRATION: Phrases = {
    "no recourse / unresolved": (
        {"fact": "immigration", "one_of": ["asylum_pending", "no_recourse", "appeals_ended", "unlawful"]},
    ),
    "not if no recourse to public funds": ({"not": is_("immigration", "no_recourse")},),
    "needs status": ({"fact": "immigration", "none_of": ["british_or_settled"]},),
}


def categories(given: Mapping[str, Any], about: About) -> Reading:
    """Return the legal categories, any one of which is enough. Law: Children Act 1989 Schedule 2, ss.23A to 24."""
    return any_phrase("categories", given["categories"], phrases=CATEGORIES)


def care_history(given: Mapping[str, Any], about: About) -> Reading:
    """Return what the council says about time in care; 13 weeks are 91 nights."""
    return any_phrase("care_history", given["care_history"], phrases=HISTORIES)


def months_in_care(given: Mapping[str, Any], about: About) -> Reading:
    """Return the least number of months in care."""
    months = given["care_duration_min_months"]
    if type(months) is not int:
        return kept("care_duration_min_months", months)
    return Reading(when=({"fact": "months_in_care", "at_least": months},))


def immigration(given: Mapping[str, Any], about: About) -> Reading:
    """Return what the council says about the right to live here."""
    return any_phrase("immigration", given["immigration"], phrases=IMMIGRATION)
