"""What a person decides: assessments, approvals, discretion, readiness, and whether anyone has to."""

from collections.abc import Mapping
from typing import Any

from localoffer.offer.published.phrases import Phrases, any_phrase, every_phrase, no, true_only, yes
from localoffer.offer.published.reading import About, Plain, Reading, kept

COUNCIL = "the council"
ROLES = {
    "personal_adviser": "your personal adviser",
    "social_worker": "your social worker",
    "social_worker_or_pa": "your social worker or personal adviser",
    "manager": "a manager",
    "team_manager": "the team manager",
    "service_leader": "the head of the service",
    "head of service": "the head of the service",
    "application by PA": "your personal adviser",
    "housing_panel": "the housing panel",
    "Leaving Care Accommodation Panel": "the leaving care housing panel",
    "Corporate Parenting Manager": "the manager for corporate parenting",
}
PLAN_SAYS = ("set_out_in", "agreed", "agreed in", "recorded", "reflected in")
DISCRETION = {
    "may": "whether you get it",
    "sometimes": "whether you get it",
    "exceptional": "whether your case is exceptional",
    "if appropriate": "whether it suits your case",
    "case_by_case": "your own case",
}
READINESS: Phrases = {
    **dict.fromkeys(
        ("assessed ready", "ready for independent living", "life skills assessed", "skills", "emotionally ready"),
        (yes("ready_for_own_home"),),
    ),
    "no debt": (no("in_debt"),),
    "two-day course attended": (yes("independence_course_done"),),
    "evidence of skills": (yes("ready_for_own_home"),),
    "evidence of skills; MYBNK training completed": (yes("ready_for_own_home"), yes("independence_course_done")),
    "shows budgeting, cooking, tidy home": (yes("ready_for_own_home"),),
    "rent and bills paid on time, independence programme": (
        yes("pays_rent_and_bills_on_time"),
        yes("independence_course_done"),
    ),
}
AGREEMENTS: Phrases = {
    "mutual": (yes("staying_put_agreed"),),
    "young person, carer, social worker": (yes("staying_put_agreed"),),
    "loan agreement": (yes("signed_agreement"),),
    "terms and conditions": (yes("signed_agreement"),),
}


def judged(on: str, *, who: str = COUNCIL) -> Plain:
    """Return who weighs what."""
    return {"how": "judgement", "who": who, "on": on}


def approved(who: str) -> Plain:
    """Return who must sign."""
    return {"how": "approval", "who": who}


def needs_assessment(given: Mapping[str, Any], about: About) -> Reading:
    """Return that the council weighs what someone needs, so the outcome is for a person."""
    meaning = Reading(decided=(judged("what you need"),))
    return true_only("needs_assessment", given["needs_assessment"], meaning=meaning)


def means_test(given: Mapping[str, Any], about: About) -> Reading:
    """Return that the council weighs income; none of the pages read gives a threshold."""
    meaning = Reading(decided=(judged("your income and outgoings"),))
    return true_only("means_test", given["means_test"], meaning=meaning)


def discretion(given: Mapping[str, Any], about: About) -> Reading:
    """Return that the council weighs the case, in the sense of the word it used."""
    (key, value), *_ = given.items()
    if not isinstance(value, str) or value not in DISCRETION:
        return kept(key, value)
    return Reading(decided=(judged(DISCRETION[value]),))


def approval(given: Mapping[str, Any], about: About) -> Reading:
    """Return who must sign, in turn. A list with a role we do not know is kept whole, as words."""
    roles = given["approval"] if isinstance(given["approval"], list) else [given["approval"]]
    if not all(isinstance(role, str) and role in ROLES for role in roles):
        return kept("approval", given["approval"])
    return Reading(decided=tuple(approved(ROLES[role]) for role in roles))


def pathway_plan(given: Mapping[str, Any], about: About) -> Reading:
    """Return that it must stand in the pathway plan, which the adviser agrees, or that there must be a plan."""
    value = given["pathway_plan"]
    if value == "completed":
        return Reading(when=(yes("has_pathway_plan"),))
    if value not in PLAN_SAYS:
        return kept("pathway_plan", value)
    return Reading(decided=(approved("your personal adviser, in your pathway plan"),))


def readiness(given: Mapping[str, Any], about: About) -> Reading:
    """Return every sign of readiness asked for."""
    return every_phrase("readiness", given["readiness"], phrases=READINESS)


def agreement(given: Mapping[str, Any], about: About) -> Reading:
    """Return what must be agreed; "required" is an agreement to stay put where the row is about that."""
    value = given["agreement"]
    if value == "required" and about.row.id == "staying-put":
        value = "mutual"
    return any_phrase("agreement", value, phrases=AGREEMENTS)


def automatic(given: Mapping[str, Any], about: About) -> Reading:
    """Return that nobody has to decide or ask."""
    meaning = Reading(decided=({"how": "automatic"},))
    return true_only("automatic", given["automatic"], meaning=meaning)


def not_automatic(given: Mapping[str, Any], about: About) -> Reading:
    """Return that the council must agree to a request first."""
    return true_only("not_automatic", given["not_automatic"], meaning=Reading(decided=(approved(COUNCIL),)))


def decided_by(decided: tuple[Plain, ...]) -> Plain | None:
    """Return one decision from several: a judgement outweighs a signature, and each person is named once."""
    weighed = [each for each in decided if each["how"] != "automatic"]
    if not weighed:
        return dict(decided[0]) if decided else None
    how = "judgement" if any(each["how"] == "judgement" for each in weighed) else "approval"
    who = " and then ".join(dict.fromkeys(each["who"] for each in _named(weighed)))
    on = " and ".join(dict.fromkeys(each["on"] for each in weighed if "on" in each))
    return {"how": how, "who": who, **({"on": on} if on else {})}


def _named(weighed: list[Plain]) -> list[Plain]:
    """Leave out "the council" where the page names the person."""
    named = [each for each in weighed if each["who"] != COUNCIL]
    return named or weighed
