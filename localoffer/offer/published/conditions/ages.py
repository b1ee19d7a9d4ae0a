"""Ages: the commonest condition, and the one councils write worst."""

from collections.abc import Mapping
from typing import Any

from localoffer.offer.published.phrases import all_of, any_phrase, yes
from localoffer.offer.published.reading import About, Plain, Reading, kept, together

KEYS = ("age_min", "age_max", "age_until", "age_until_birthday", "extended_to", "extension_if")
OLDEST = 120
NO_AGE = ("none", "not stated", "no fixed age")
COUNTS_LAST_YEAR = "council_counts_the_last_year"
STUDYING: Plain = {"fact": "study", "none_of": ["none", "going_back"]}
EXTENSIONS: dict[str, tuple[Plain, ...]] = {
    "education or training": (STUDYING,),
    "education": (STUDYING,),
    "training": (STUDYING,),
    "full_time_education": (yes("study_full_time"),),
    "exceptional circumstances": (yes("council_finds_case_exceptional"),),
    "exceptional cases": (yes("council_finds_case_exceptional"),),
    "wishes": (yes("asked_for_support"),),
    "chooses": (yes("asked_for_support"),),
    "requests further support": (yes("asked_for_support"),),
    "needed": (yes("needs_own_support_past_21"),),
    "support_needs_and_wants_to_stay": (yes("needs_own_support_past_21"), yes("asked_for_support")),
    "still using the service": (yes("open_to_the_service"),),
}


def ages(given: Mapping[str, Any], about: About) -> Reading:
    """
    Return the age range of a row.

    `age_max` is the last age included, so 20 ends the day before the 21st birthday. `age_until_birthday` is exact.
    `age_until` ("up to 25") does not say which: to that birthday it is a yes, in the year after it the council
    must say, and then it is a no. An extension is a second, longer range with its own condition.
    """
    odd = [key for key in KEYS[:5] if key in given and not _is_age(given[key], half=key == "age_min")]
    if odd:
        return together(kept(key, given[key]) for key in given)
    first = _first(given.get("age_min"))
    if "extended_to" in given:
        return _extended(given, first)
    usual = Reading(when=_ranges(given, first), loose_ages=_whole(given.get("age_until")))
    unfounded = [kept(key, given[key]) for key in ("extension_if",) if key in given]
    return together([usual, *unfounded])


def _ranges(given: Mapping[str, Any], first: Plain) -> tuple[Plain, ...]:
    last: Any = given.get("age_max")
    until: Any = given.get("age_until")
    birthday = given.get("age_until_birthday")
    found = []
    if birthday is not None:
        found.append({"age": {**first, "until": birthday}})
    if _whole(last):
        found.append({"age": {**first, "until": last + 1}})
    if _whole(until):
        found.append(_up_to(until, first))
    return tuple(found) or (({"age": first},) if first else ())


def _up_to(until: int, first: Plain) -> Plain:
    year_after = {"age": {"from": until, "until": until + 1}}
    return {"any": [{"age": {**first, "until": until}}, all_of([year_after, yes(COUNTS_LAST_YEAR)])]}


def _extended(given: Mapping[str, Any], first: Plain) -> Reading:
    reasons = any_phrase("extension_if", given.get("extension_if"), phrases=EXTENSIONS)
    usual = _ranges({key: value for key, value in given.items() if key != "extended_to"}, first)
    longer = {"age": {**first, "until": given["extended_to"]}}
    if reasons.kept or not reasons.when:
        return together([Reading(when=usual), kept("extended_to", given["extended_to"]), reasons])
    later = all_of([longer, *reasons.when])
    return Reading(
        when=({"any": [all_of(list(usual)), later]},) if usual else (later,), loose_ages="age_until" in given
    )


def age_alone(given: Mapping[str, Any], about: About) -> Reading:
    """Return the one year of age that `age` names. "One month before 18" counts back from the birthday."""
    age = given["age"]
    if age in NO_AGE:
        return Reading()
    if age == "one month before 18":
        return Reading(when=({"until": "turned_18_on", "less_than": {"months": 1}},))
    if not _whole(age):
        return kept("age", age)
    return Reading(when=({"age": {"from": age, "until": age + 1}},))


def on_reaching(given: Mapping[str, Any], about: About) -> Reading:
    """Return the age from which savings and the like are released."""
    (key, age), *_ = given.items()
    return Reading(when=({"age": {"from": age}},)) if _whole(age) else kept(key, age)


def at_course_start(given: Mapping[str, Any], about: About) -> Reading:
    """Return the birthday before which a course must start."""
    age = given["start_before_birthday"]
    if not _whole(age):
        return kept("start_before_birthday", age)
    return Reading(when=({"age": {"until": age, "on": "course_start_on"}},))


def _whole(value: Any) -> bool:
    return type(value) is int and 0 <= value <= OLDEST


def _is_age(value: Any, *, half: bool) -> bool:
    return _whole(value) or value in NO_AGE or (half and _half_years(value) is not None)


def _half_years(value: Any) -> int | None:
    text = str(value)
    return int(text[:-2]) if text.endswith(".5") and text[:-2].isdecimal() and len(text) <= 5 else None


def _first(value: Any) -> Plain:
    if _whole(value):
        return {"from": value}
    years = _half_years(value)
    return {} if years is None else {"from": years, "months": 6}
