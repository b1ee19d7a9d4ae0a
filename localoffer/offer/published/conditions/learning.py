"""Study: which course, how many hours, how well attended, at which stage."""

from collections.abc import Mapping
from typing import Any

from localoffer.offer.published.phrases import Phrases, any_phrase, is_, no, one_of, yes
from localoffer.offer.published.reading import About, Reading, kept

ON_A_COURSE = one_of("study", "school", "further", "higher")
LEARNING = one_of("study", "school", "further", "higher", "apprenticeship")
EDUCATION: Phrases = {
    "higher_education": (is_("study", "higher"),),
    "further_education": (is_("study", "further"),),
    "college": (is_("study", "further"),),
    "residential_further_education": (is_("study", "further"), yes("study_residential")),
    "higher_education, first year": (is_("study", "higher"), {"fact": "year_of_course", "at_most": 1}),
    "in_education": (ON_A_COURSE,),
    "on a course": (ON_A_COURSE,),
    "studying": (LEARNING,),
    "full_time": (yes("study_full_time"),),
    "part_time": (ON_A_COURSE, no("study_full_time")),
    "not_in_education": (one_of("study", "none", "going_back"),),
    "on an agreed course of education or training": (LEARNING, yes("course_in_plan")),
    "applying_to_university": (yes("applying_to_university"),),
    "graduating": (yes("graduating"),),
    "returning_or_wants_to_return": ({"any": [is_("study", "going_back"), yes("returned_to_learning")]},),
    "changed course after first year": (yes("changed_course_after_first_year"),),
    "unsuccessful year": (yes("repeating_a_year"),),
}
ATTENDANCE: Phrases = {"good": (yes("good_attendance"),)}
QUALIFICATIONS: Phrases = {"level 3 complete": (yes("level_3_done"),)}


def education(given: Mapping[str, Any], about: About) -> Reading:
    """Return the stage of study; of several, any one is enough."""
    return any_phrase("education", given["education"], phrases=EDUCATION)


def study_hours(given: Mapping[str, Any], about: About) -> Reading:
    """Return the hours of study a week, both ends included as written."""
    bounds = {"education_hours_min": "at_least", "education_hours_max": "at_most"}
    return hours("study_hours", given, bounds=bounds)


def volunteering_hours(given: Mapping[str, Any], about: About) -> Reading:
    """Return the least hours of volunteering a week."""
    return hours("volunteering_hours", given, bounds={"volunteering_hours_min": "at_least"})


def hours(fact: str, given: Mapping[str, Any], *, bounds: Mapping[str, str]) -> Reading:
    """Return the bounds on a number of hours; where one is no whole number, all are kept as words."""
    if any(type(value) is not int for value in given.values()):
        return kept(", ".join(given), dict(given))
    return Reading(when=({"fact": fact, **{bounds[key]: value for key, value in given.items()}},))


def attendance(given: Mapping[str, Any], about: About) -> Reading:
    """Return that the college must say how well someone attends."""
    value = "good" if given["attendance"] is True else given["attendance"]
    return any_phrase("attendance", value, phrases=ATTENDANCE)


def qualification(given: Mapping[str, Any], about: About) -> Reading:
    """Return the qualification needed first."""
    return any_phrase("qualification", given["qualification"], phrases=QUALIFICATIONS)
