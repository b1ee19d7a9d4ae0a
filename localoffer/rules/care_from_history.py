"""The facts that legal categories are made of, from a full care record."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from localoffer.rules.calendar import Span, birthday, clip, months_after, nights
from localoffer.rules.care_history import CareHistory, CareSpell, FamilySpell
from localoffer.rules.eligible_day import first_eligible_day
from localoffer.rules.short_breaks import counted_towards_thirteen_weeks

ENDS_RELEVANT_STATUS = ("parent", "pr_holder", "named_in_cao_before_care_order")
SIX_MONTHS = 6
FAR = date.max


def facts_from_history(history: CareHistory, *, born: date, on: date) -> dict[str, Any]:
    """
    Return the care facts as they stand on a day.

    Nights: the first day counts, the last does not, from the 14th birthday to the day asked about or the 18th
    birthday. Law: CA 1989 Sch 2 para 19B, ss.22, 23A, 23C, 24; SI 2010/959 reg 40, 48; SI 2010/2571 reg 3.
    """
    started = [spell for spell in history.care if spell.counts and spell.start <= on]
    return {
        **_care(started, born=born, on=on),
        **_leaving(started, on=on),
        **_family(history.family, born=born, on=on),
        **_held(history, started, born=born, on=on),
        **_guardianship(history, born=born, on=on),
        **_settings(history, born=born, on=on),
        "care_is_disputed": bool(history.disputed),
        "became_eligible_on": first_eligible_day(counted_towards_thirteen_weeks(started), born=born, on=on),
    }


def _care(started: list[CareSpell], *, born: date, on: date) -> dict[str, Any]:
    sixteen, eighteen = birthday(born, 16), birthday(born, 18)
    counted = counted_towards_thirteen_weeks(started)
    window = (birthday(born, 14), min(on, eighteen))
    return {
        "ever_in_care": bool(started),
        "looked_after": on < eighteen and any(spell.is_on(on) for spell in started),
        "under_care_order": on < eighteen and any(s.is_on(on) and s.under_care_order for s in started),
        "nights_looked_after": _nights(counted, within=window),
        "care_at_16_or_after": any(sixteen <= _end(spell, on) and spell.start < eighteen for spell in counted),
        "looked_after_at_16_or_17": any(clip(_span(s, on), within=(sixteen, eighteen)) for s in started),
        "looked_after_on_reaching_18": on >= eighteen and any(_to(s) >= eighteen > s.start for s in counted),
        "only_short_breaks": bool(started) and not counted,
        "care_ended_on_16th_birthday": any(_end(spell, on) == sixteen <= on for spell in counted)
        and not any(clip(_span(s, on), within=(sixteen, eighteen)) for s in counted),
    }


def _leaving(started: list[CareSpell], *, on: date) -> dict[str, Any]:
    open_now = any(spell.is_on(on) for spell in started)
    last = max(started, key=lambda spell: (spell.start, _to(spell)), default=None)
    ends = [spell.end for spell in started if spell.end is not None]
    facts: dict[str, Any] = {
        "in_care_now": open_now,
        "left_care_on": None if open_now or not ends else max(ends),
        "fostered_when_care_ended": None if last is None or last.placement is None else last.placement == "foster",
    }
    if last is not None and last.authority is not None:
        facts["responsible_council"] = last.authority
    return facts


def _family(spells: Iterable[FamilySpell], *, born: date, on: date) -> dict[str, Any]:
    eighteen = birthday(born, 18)
    home = [spell for spell in spells if spell.person in ENDS_RELEVANT_STATUS and spell.start <= on]
    at_18 = on >= eighteen and any(_home_long_enough(spell, eighteen) for spell in home)
    return {
        "home_six_months": any(_home_long_enough(spell, on) for spell in home),
        "home_six_months_at_18": at_18,
        "home_broke_down_after_18": at_18 and not any(spell.is_on(on) for spell in home),
        "six_months_at_home_on_the_edge": any(_on_the_edge(spell, born=born, on=on) for spell in home),
    }


def _home_long_enough(spell: FamilySpell, day: date) -> bool:
    return spell.is_on(day) and day >= months_after(spell.start, SIX_MONTHS)


def _on_the_edge(spell: FamilySpell, *, born: date, on: date) -> bool:
    complete = months_after(spell.start, SIX_MONTHS)
    near_18 = abs(complete - birthday(born, 18)) <= timedelta(days=1)
    return spell.is_on(complete) and (near_18 or abs(complete - on) <= timedelta(days=1))


def _held(history: CareHistory, started: list[CareSpell], *, born: date, on: date) -> dict[str, Any]:
    sixteen = birthday(born, 16)
    at_16 = next((spell for spell in history.held if spell.is_on(sixteen)), None)
    if at_16 is None or on < sixteen:
        return {"held_at_16_after_care": False, "held_at_16_after_a_gap": False}
    counted = counted_towards_thirteen_weeks(started)
    long_enough = _nights(counted, within=(birthday(born, 14), at_16.start)) >= 91
    straight = any(_to(spell) >= at_16.start > spell.start for spell in counted)
    return {
        "held_at_16_after_care": long_enough and straight,
        "held_at_16_after_a_gap": long_enough and not straight,
    }


def _guardianship(history: CareHistory, *, born: date, on: date) -> dict[str, Any]:
    order = history.guardianship
    if order is None:
        return {"guardianship_after_care": False, "guardianship_counts": False, "guardianship_made_on": None}
    day = min(on, birthday(born, 18))
    in_force = order.made <= day and (order.ended is None or day < order.ended)
    after_care = order.looked_after_immediately_before
    return {
        "guardianship_after_care": after_care,
        "guardianship_counts": in_force and after_care,
        "guardianship_made_on": order.made,
    }


def _settings(history: CareHistory, *, born: date, on: date) -> dict[str, Any]:
    window = (birthday(born, 16), min(on, birthday(born, 18)))
    kinds = {spell.kind for spell in history.settings if _in_window(spell, window, on=on)}
    return {
        "lived_with_charity_16_17": "voluntary_org" in kinds,
        "lived_in_private_home_16_17": "private_childrens_home" in kinds,
        "privately_fostered_16_17": "private_fostering" in kinds,
        "three_months_in_health_or_school_16_17": bool(kinds & {"health", "education_authority", "care_home"}),
    }


def _in_window(spell: Any, window: Span, *, on: date) -> bool:
    """Whether someone lived there at 16 or 17, and no longer does. Law: CA 1989 s.24(2)."""
    if spell.is_on(on) or clip((spell.start, _to(spell)), within=window) is None:
        return False
    long_stay = spell.kind in ("health", "education_authority", "care_home")
    return not long_stay or months_after(spell.start, 3) <= min(_to(spell), on)


def _nights(spells: Iterable[CareSpell], *, within: Span) -> int:
    clipped = [clip((spell.start, _to(spell)), within=within) for spell in spells]
    return nights(span for span in clipped if span is not None)


def _to(spell: Any) -> date:
    """Return the first day outside the spell; one still going has no end in sight."""
    return spell.end or FAR


def _end(spell: Any, on: date) -> date:
    return min(_to(spell), on)


def _span(spell: CareSpell, on: date) -> Span:
    return (spell.start, min(_to(spell), on + timedelta(days=1)))
