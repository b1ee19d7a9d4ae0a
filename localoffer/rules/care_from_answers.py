"""The same facts from a few short answers, for a person who has no record to hand."""

from datetime import date
from functools import partial
from typing import Any

from localoffer.rules.answers import Answers
from localoffer.rules.calendar import birthday, nights
from localoffer.rules.outcome import NO, YES, Outcome, every
from localoffer.rules.values import Between, at_least, before, first_of, shift

ENOUGH = 91
SETTINGS = {
    "charity": "lived_with_charity_16_17",
    "private_home": "lived_in_private_home_16_17",
    "private_fostering": "privately_fostered_16_17",
    "hospital_or_school": "three_months_in_health_or_school_16_17",
}

CARE_FACTS = (
    "ever_in_care",
    "looked_after",
    "care_at_16_or_after",
    "looked_after_at_16_or_17",
    "looked_after_on_reaching_18",
    "home_six_months",
    "home_six_months_at_18",
    "guardianship_after_care",
    "guardianship_counts",
    "held_at_16_after_care",
    "fostered_when_care_ended",
    "in_care_now",
)


def facts_from_answers(answers: Answers, *, on: date) -> dict[str, Any]:
    """
    Return the care facts as far as the short answers settle them; None where they do not.

    Someone in care now is taken to stay there until 18, as the list is made for "if nothing changes".
    """
    told = answers.values
    born = told.get("date_of_birth")
    sixteen, eighteen = shift(born, partial(birthday, years=16)), shift(born, partial(birthday, years=18))
    if told.get("ever_in_care") is False:
        return {**dict.fromkeys(CARE_FACTS, False), "nights_looked_after": 0, **_elsewhere(told)}
    reached_18 = at_least(on, eighteen)
    return {
        "ever_in_care": _ever(told),
        "looked_after": _looked_after(told, reached_18, on=on),
        "nights_looked_after": _nights(answers, born, on=on),
        "care_at_16_or_after": _at_16(told, sixteen, on=on),
        "looked_after_at_16_or_17": _at_16(told, sixteen, on=on),
        "looked_after_on_reaching_18": _at_18(told, eighteen, reached_18),
        "home_six_months": told.get("home_for_six_months"),
        "home_six_months_at_18": False if reached_18 is NO else told.get("home_for_six_months"),
        "guardianship_after_care": told.get("special_guardianship"),
        "guardianship_counts": told.get("special_guardianship"),
        "held_at_16_after_care": told.get("held_at_16"),
        "fostered_when_care_ended": told.get("lived_with_foster_carer"),
        **_elsewhere(told),
    }


def _ever(told: Any) -> bool | None:
    signs = ("in_care_now", "thirteen_weeks_in_care", "in_care_at_16", "special_guardianship")
    if any(told.get(key) is True for key in signs) or told.get("left_care_on") is not None:
        return True
    ever: bool | None = told.get("ever_in_care")
    return ever


def _looked_after(told: Any, reached_18: Outcome, *, on: date) -> bool | None:
    if reached_18 is YES:
        return False
    now, left = told.get("in_care_now"), told.get("left_care_on")
    if now is True:
        return True if reached_18 is NO else None
    if now is False and left is None:
        return False
    return _settled(every([before(on, left)]))


def _nights(answers: Answers, born: Any, *, on: date) -> Any:
    told = answers.values
    enough = told.get("thirteen_weeks_in_care")
    if before(told.get("left_care_on"), shift(born, partial(birthday, years=14))) is YES:
        return 0
    if enough is None:
        return None
    if enough:
        return Between(ENOUGH, None)
    return Between(*_nights_still_growing(answers, born, on=on))


def _nights_still_growing(answers: Answers, born: Any, *, on: date) -> tuple[int, int]:
    """Return the fewest and the most nights there can be by a later day for someone in care now."""
    told, given = answers.values, answers.given_on
    came_in, born_first = told.get("came_into_care_on"), first_of(born)
    if told.get("in_care_now") is not True or given is None or on <= given or born_first is None:
        return 0, ENOUGH - 1
    until = min(on, birthday(born_first, 18))
    later = max(0, (until - given).days)
    since = first_of(shift(came_in, lambda day: max(day, birthday(born_first, 14))))
    sure = nights([(since, until)]) if isinstance(came_in, date) and since < until else later
    return min(sure, ENOUGH - 1 + later), ENOUGH - 1 + later


def _at_16(told: Any, sixteen: Any, *, on: date) -> bool | None:
    if told.get("in_care_now") is True:
        return _settled(at_least(on, sixteen))
    left = _settled(at_least(told.get("left_care_on"), sixteen))
    return left if left is not None else told.get("in_care_at_16")


def _at_18(told: Any, eighteen: Any, reached_18: Outcome) -> bool | None:
    if reached_18 is NO:
        return False
    if told.get("in_care_now") is True:
        return True
    if told.get("care_at_16_or_after") is False or told.get("in_care_at_16") is False:
        return False
    left = _settled(at_least(told.get("left_care_on"), eighteen))
    return left if left is not None else told.get("in_care_when_18")


def _elsewhere(told: Any) -> dict[str, bool | None]:
    lived = told.get("other_place_16_17")
    places = {fact: None if lived is None else lived == key for key, fact in SETTINGS.items()}
    return {**places, "care_is_disputed": told.get("found_home_without_care")}


def _settled(outcome: Outcome) -> bool | None:
    return True if outcome is YES else False if outcome is NO else None
