"""Conditions that pages put as "only if": what someone has not got, cannot get, or what someone else must find."""

from collections.abc import Mapping
from typing import Any

from localoffer.offer.published.phrases import Phrases, any_phrase, no, yes
from localoffer.offer.published.reading import About, Reading, kept

NO_SOCIAL_HOUSING = (no("social_housing_available"),)
ONLY_IF: Phrases = {
    "social housing unavailable or inappropriate": NO_SOCIAL_HOUSING,
    "no access to social housing": NO_SOCIAL_HOUSING,
    "unable to secure social housing": NO_SOCIAL_HOUSING,
    "no other home": (no("has_other_home"),),
    "host council gives no exemption": (yes("host_council_refused_help"),),
    "request to host council refused": (yes("host_council_refused_help"),),
    "rent affordable": (yes("rent_is_affordable"),),
    "private renting considered suitable": (yes("private_renting_suits_you"),),
    "meets person specification": (yes("meets_the_job_criteria"),),
    "meets essential criteria": (yes("meets_the_job_criteria"),),
    "clear reason for choosing the university": (yes("good_reason_for_university"),),
}
OWNED = {"suitcase": "has_suitcase", "laptop": "has_laptop"}
REFUSED: Phrases = {
    "16-19 Bursary Fund": (no("can_get_bursary_16_19"),),
    "housing benefit": (no("can_get_housing_benefit"),),
}


def only_if(given: Mapping[str, Any], about: About) -> Reading:
    """Return the condition; "does not have one" is about the thing the row gives."""
    value = given["only_if"]
    if value == "does not have one":
        owned = OWNED.get(about.row.id)
        return kept("only_if", value) if owned is None else Reading(when=(no(owned),))
    return any_phrase("only_if", value, phrases=ONLY_IF)


def not_eligible_for(given: Mapping[str, Any], about: About) -> Reading:
    """Return the other help that someone must be unable to get."""
    return any_phrase("not_eligible_for", given["not_eligible_for"], phrases=REFUSED)
