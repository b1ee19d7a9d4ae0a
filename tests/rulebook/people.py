"""Invented care records for property tests, and what their people would answer to short questions."""

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from localoffer.rules.answers import Answers
from localoffer.rules.calendar import birthday
from localoffer.rules.care_from_history import facts_from_history
from localoffer.rules.care_history import (
    CareBasis,
    CareHistory,
    CareSpell,
    FamilySpell,
    Guardianship,
    HeldSpell,
    SettingSpell,
)

BIRTHS = st.one_of(st.dates(date(2000, 1, 1), date(2009, 12, 31)), st.sampled_from([date(2004, 2, 29)]))
AGES_IN_DAYS = st.integers(12 * 365, 26 * 366)
LENGTHS = st.one_of(st.integers(1, 1500), st.sampled_from([89, 90, 91, 92, 93, 181, 182, 183, 184]))


@st.composite
def spans(draw: st.DrawFn, born: date) -> dict[str, date | None]:
    """Return the start and end of a spell, which often touches a birthday that matters."""
    near = st.sampled_from([14, 16, 18]).map(lambda years: birthday(born, years))
    somewhere = st.integers(10 * 365, 18 * 366).map(lambda days: born + timedelta(days=days))
    length = timedelta(days=draw(LENGTHS))
    if draw(st.booleans()):
        start = draw(st.one_of(near, somewhere))
        return {"start": start, "end": draw(st.one_of(st.just(start + length), st.none()))}
    end = draw(near)
    return {"start": end - length, "end": end}


@st.composite
def histories(draw: st.DrawFn, born: date, least: int = 0) -> CareHistory:
    """Return a record with care, homes, custody, settings and orders in any mixture."""
    bases = st.sampled_from([CareBasis.S20, CareBasis.CARE_ORDER, CareBasis.REMAND])
    people = st.sampled_from(["parent", "pr_holder", "relative_without_pr"])
    kinds = st.sampled_from(["voluntary_org", "private_childrens_home", "health", "private_fostering"])
    made = draw(st.one_of(st.none(), st.integers(0, 18 * 365)))
    order = None
    if made is not None:
        after_care = draw(st.booleans())
        order = Guardianship(made=born + timedelta(days=made), looked_after_immediately_before=after_care)
    return CareHistory(
        care=_several(draw, _spells(CareSpell, born, basis=bases), least=least, most=3),
        family=_several(draw, _spells(FamilySpell, born, person=people), most=2),
        held=_several(draw, _spells(HeldSpell, born, kind=st.just("hospital")), most=1),
        settings=_several(draw, _spells(SettingSpell, born, kind=kinds), most=1),
        guardianship=order,
    )


def _spells(shape: Any, born: date, **parts: Any) -> st.SearchStrategy[Any]:
    return st.builds(lambda span, **rest: shape(**span, **rest), span=spans(born), **parts)


def _several(draw: st.DrawFn, spells: st.SearchStrategy[Any], *, least: int = 0, most: int) -> tuple[Any, ...]:
    return tuple(draw(st.lists(spells, min_size=least, max_size=most)))


@st.composite
def people(draw: st.DrawFn, least: int = 0) -> tuple[Answers, date]:
    """Return someone with a full record who does not study, and a day on which they are 12 to 26."""
    born = draw(BIRTHS)
    edge = st.builds(
        lambda years, days: birthday(born, years) + timedelta(days=days),
        st.sampled_from([14, 16, 18, 21, 25]),
        st.integers(-1, 1),
    )
    on = draw(st.one_of(edge, AGES_IN_DAYS.map(lambda days: born + timedelta(days=days))))
    return Answers(values={"date_of_birth": born, "study": "none"}, history=draw(histories(born, least=least))), on


def short_answers(full: Answers, *, on: date) -> dict[str, Any]:
    """Return what the same person would truthfully say to the short questions on that day."""
    born = full.values["date_of_birth"]
    assert full.history is not None
    told = facts_from_history(full.history, born=born, on=on)
    at_18 = told["home_six_months_at_18"] if on >= birthday(born, 18) else told["home_six_months"]
    return {
        "date_of_birth": born,
        "study": "none",
        "ever_in_care": told["ever_in_care"] or told["guardianship_after_care"],
        "in_care_now": told["looked_after"],
        "left_care_on": None if told["looked_after"] else told["left_care_on"],
        "thirteen_weeks_in_care": told["nights_looked_after"] >= 91,
        "in_care_at_16": told["care_at_16_or_after"],
        "in_care_when_18": told["looked_after_on_reaching_18"] if on >= birthday(born, 18) else None,
        "home_for_six_months": at_18,
        "special_guardianship": told["guardianship_counts"],
        "held_at_16": told["held_at_16_after_care"],
        "other_place_16_17": _elsewhere(told),
    }


def _elsewhere(told: dict[str, Any]) -> str:
    places = {
        "lived_with_charity_16_17": "charity",
        "lived_in_private_home_16_17": "private_home",
        "privately_fostered_16_17": "private_fostering",
        "three_months_in_health_or_school_16_17": "hospital_or_school",
    }
    return next((answer for fact, answer in places.items() if told[fact]), "none")
