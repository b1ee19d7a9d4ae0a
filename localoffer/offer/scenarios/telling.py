"""Turns the facts of a scenario into answers as they stood on a day: what came later is not yet known."""

from datetime import date
from typing import Any

from localoffer.offer.scenarios.scenario import (
    Claiming,
    Education,
    Facts,
    Immigration,
    ImmigrationStatus,
    Level,
    Spell,
    StudyDuty,
)
from localoffer.rules.answers import Answers
from localoffer.rules.book import Book
from localoffer.rules.care_history import (
    CareHistory,
    CareSpell,
    DisputedSpell,
    FamilySpell,
    Guardianship,
    HeldSpell,
    SettingSpell,
)

STATUS = {ImmigrationStatus.UNLAWFUL: "unlawful"}


def answers_on(facts: Facts, *, on: date, book: Book, claiming: Claiming | None = None) -> Answers:
    """
    Return the answers of an invented person as they stood on a day.

    A scenario is a whole record: where it tells of no course there is none, and where it tells of no request for
    support none was made. Everything else it leaves out stays not known.
    """
    values = {
        "date_of_birth": facts.date_of_birth,
        "asked_for_support": facts.requested_support_on is not None and facts.requested_support_on <= on,
        "declined_support": _declined(facts, on=on),
        **_course(facts.education, on=on),
        **_immigration(facts.immigration, on=on),
    }
    if claiming is not None:
        values["claim_reasons_at_16_17"] = frozenset([claiming.value])
    if facts.requested_support_on is not None and facts.requested_support_on <= on:
        values["asked_for_support_on"] = facts.requested_support_on
    if facts.lives_in is not None:
        values["home_council"] = area_code(facts.lives_in, book=book)
    return Answers(values=values, history=_history(facts, on=on, book=book), given_on=on)


def area_code(name: str, *, book: Book) -> str:
    """Return the code of the area with a name, or the name itself where no area or more than one has it."""
    codes = [area.code for area in book.areas.values() if area.name == name]
    return codes[0] if len(codes) == 1 else name


def _declined(facts: Facts, *, on: date) -> bool:
    """Whether the last word on support, by the day, was no."""
    said_no, asked = facts.declined_support_on, facts.requested_support_on
    if said_no is None or said_no > on:
        return False
    return asked is None or asked > on or asked < said_no


def _course(course: Education | None, *, on: date) -> dict[str, Any]:
    if course is None or (course.end is not None and course.end < on):
        return {"study": "none"}
    begun = course.start is None or course.start <= on
    level = "higher" if course.level is Level.HIGHER else "further"
    told = {
        "study": level if begun else "going_back",
        "study_full_time": course.full_time,
        "study_residential": course.residential,
        "course_start_on": course.start,
        "course_end_on": course.end,
        "course_in_plan": course.in_pathway_plan,
        "course_in_plan_at_21": _in_plan_at_21(course),
        "course_designated": course.designated,
        "course_academic_years": course.academic_years,
        "programme_weeks": course.weeks,
        "cost_of_taking_part_pence": _pence(course.participation_costs),
    }
    if course.informed_la_on is not None and course.informed_la_on <= on:
        told["told_council_about_course_on"] = course.informed_la_on
    return told


def _in_plan_at_21(course: Education) -> bool | None:
    return None if course.duty_from_21 is None else course.duty_from_21 is StudyDuty.PLAN_AT_21


def _pence(pounds: int | None) -> int | None:
    return None if pounds is None else pounds * 100


def _immigration(told: Immigration | None, *, on: date) -> dict[str, Any]:
    if told is None or (told.since is not None and told.since > on):
        return {}
    if told.asylum_seeker:
        return {"immigration": "asylum_pending"}
    return {"immigration": STATUS.get(told.status, told.status.value)}


def _history(facts: Facts, *, on: date, book: Book) -> CareHistory:
    return CareHistory(
        care=tuple(_care(spell, book=book) for spell in facts.care if spell.start <= on),
        family=tuple(
            FamilySpell(**_days(s), person=s.person.value) for s in facts.lived_with_family if s.start <= on
        ),
        held=tuple(HeldSpell(**_days(s), kind=s.kind.value) for s in facts.custody if s.start <= on),
        settings=tuple(SettingSpell(**_days(s), kind=s.kind.value) for s in facts.other_settings if s.start <= on),
        disputed=tuple(
            DisputedSpell(**_days(s), recorded_as=s.recorded_as, should_be=s.should_be)
            for s in facts.disputed_care
            if s.start <= on
        ),
        guardianship=_guardianship(facts, on=on),
    )


def _care(spell: Any, *, book: Book) -> CareSpell:
    return CareSpell(
        **_days(spell),
        basis=spell.basis,
        authority=None if spell.authority is None else area_code(spell.authority, book=book),
        short_break=spell.short_break_reg48,
        nights=spell.nights,
        hours=spell.hours,
        placement=spell.placement,
    )


def _days(spell: Spell) -> dict[str, Any]:
    return {"start": spell.start, "end": spell.end}


def _guardianship(facts: Facts, *, on: date) -> Guardianship | None:
    order = facts.sgo
    if order is None or order.made > on:
        return None
    after_care = order.lac_immediately_before
    return Guardianship(made=order.made, ended=order.ended, looked_after_immediately_before=after_care)
