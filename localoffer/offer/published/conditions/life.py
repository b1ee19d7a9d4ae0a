"""Work, family, money, health and what happens in a life."""

from collections.abc import Callable, Mapping
from typing import Any

from localoffer.offer.published.phrases import Phrases, any_phrase, every_phrase, is_, no, one_of, yes
from localoffer.offer.published.reading import About, Reading

WAITING = {"fact": "benefits", "includes": "waiting"}
IN_WORK = one_of("work", "part_time", "full_time")
LEARNING = one_of("study", "school", "further", "higher", "apprenticeship")
TRAINING = one_of("study", "further", "apprenticeship")
PARENT = {"fact": "children", "at_least": 1}
SITUATIONS: Phrases = {
    "education": (LEARNING,),
    "studying": (LEARNING,),
    "college": (is_("study", "further"),),
    "training": (TRAINING,),
    "apprenticeship": (is_("study", "apprenticeship"),),
    "employment": (IN_WORK,),
    "work": (IN_WORK,),
    "working": (IN_WORK,),
    "volunteering": (is_("work", "volunteering"),),
    "first_benefit_claim_pending": (WAITING,),
    "benefit_sanction": ({"fact": "benefits", "includes": "sanctioned"},),
    "unable_to_claim_benefits": (yes("cannot_claim_benefits"),),
    "moving_to_benefits": (yes("moving_to_benefits"),),
    "homeless": (is_("home_kind", "homeless"),),
    "housing_crisis": (yes("at_risk_of_homelessness"),),
    "crisis": (yes("needs_emergency_help"),),
    "needs money or food": (yes("needs_money_or_food"),),
    "moving": (yes("moving_home"),),
    "moving_to_independence": (yes("moving_to_first_home"),),
    "before_leaving_care": (yes("looked_after"),),
    "about_to_leave_care": (yes("leaving_care_soon"),),
    "changed name or gender": (yes("changed_name_or_gender"),),
    "gap before first wage": (yes("waiting_for_first_wage"),),
    "safety_or_welfare_concern": (yes("safety_or_welfare_concern"),),
    "12 months continuous employment, training or education since 18": (
        {"fact": "months_in_work_or_study_unbroken", "at_least": 12},
        {"age": {"from": 19}},
    ),
}
JOBS: Phrases = {
    "first_job": (yes("first_job"),),
    "starting a job": (is_("work", "starting"),),
    "council apprentice": (yes("council_apprentice"),),
    "starting an apprenticeship": (is_("study", "apprenticeship"),),
    "apprenticeship": (is_("study", "apprenticeship"),),
    "apprentice paid below national living wage": (
        is_("study", "apprenticeship"),
        yes("paid_below_national_living_wage"),
    ),
    "new place of work, full or part time": (IN_WORK, yes("new_workplace")),
}
PARENTS: Phrases = {
    **dict.fromkeys(("is_parent", "has_child", "caring_for_own_child", "young_parent"), (PARENT,)),
    "pregnant": (yes("pregnant"),),
    "new_baby": (yes("new_baby"),),
}
NEEDS: Phrases = {
    "EHC plan": (yes("ehc_plan"),),
    "disability or health condition": (yes("disabled"),),
    "needs a laptop": (yes("needs_laptop"),),
    "struggling with costs": (yes("struggling_with_money"),),
    "struggling financially": (yes("struggling_with_money"),),
    "serious youth violence or community safety risk": (yes("at_risk_of_violence"),),
}
BENEFITS: Phrases = {"universal_credit": ({"fact": "benefits", "includes": "universal_credit"},)}
FAITHS: Phrases = {"observing Ramadan": (yes("keeps_ramadan"),)}
ENGAGEMENT: Phrases = {
    "remain in contact": (yes("keeps_in_touch"),),
    "working with the council": (yes("works_with_the_council"),),
    "open to the service": (yes("open_to_the_service"),),
    "actively making a benefit claim": (WAITING,),
    "valid claim made": (WAITING,),
}
TRIGGERS: Phrases = {
    "asks for support": (yes("asked_for_support"),),
    "young person tells the authority": ({"since": "told_council_about_course_on"},),
}
EXCLUSIONS: Phrases = {
    "apprenticeship": ({"not": is_("study", "apprenticeship")},),
    "own contract": (no("has_phone_contract"),),
    "foster": ({"not": is_("home_kind", "foster")},),
    "residential_school": (no("lives_at_residential_school"),),
}
ALTERNATIVES: Phrases = {
    "16-18 in full-time education": ({"age": {"from": 16, "until": 19}}, yes("study_full_time")),
    "universal credit": BENEFITS["universal_credit"],
    "pregnant or baby in last 12 months": ({"any": [yes("pregnant"), yes("had_baby_in_last_year")]},),
}


def one_phrase_of(key: str, phrases: Phrases) -> Callable[[Mapping[str, Any], About], Reading]:
    """Return the reader of a key whose phrases are each enough on their own."""

    def read(given: Mapping[str, Any], about: About) -> Reading:
        return any_phrase(key, given[key], phrases=phrases)

    return read


def exclusions(given: Mapping[str, Any], about: About) -> Reading:
    """Return what must not be so: none of the things listed."""
    return every_phrase("not_if", given["not_if"], phrases=EXCLUSIONS)
