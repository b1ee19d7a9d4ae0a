"""Which short breaks stay out of the thirteen weeks."""

from collections.abc import Sequence

from localoffer.rules.calendar import months_after
from localoffer.rules.care_history import CareSpell

MOST_NIGHTS_IN_ONE = 17
MOST_NIGHTS_IN_A_YEAR = 75


def counted_towards_thirteen_weeks(spells: Sequence[CareSpell]) -> list[CareSpell]:
    """
    Return the spells whose nights count: all but an agreed series of short breaks that keeps to its limits.

    A series counts after all where there was a care order, a single stay over 17 nights, or more than 75 nights
    in twelve months. Law: SI 2010/959 reg 40(2), reg 48.
    """
    breaks = [spell for spell in spells if spell.short_break]
    if not _keeps_to_limits(breaks):
        return list(spells)
    return [spell for spell in spells if not spell.short_break]


def _keeps_to_limits(breaks: Sequence[CareSpell]) -> bool:
    if any(spell.under_care_order for spell in breaks):
        return False
    if any(spell.nights is None and _length(spell) > MOST_NIGHTS_IN_ONE for spell in breaks):
        return False
    return all(_nights_in_year_from(spell, breaks) <= MOST_NIGHTS_IN_A_YEAR for spell in breaks)


def _nights_in_year_from(first: CareSpell, breaks: Sequence[CareSpell]) -> int:
    year_end = months_after(first.start, 12)
    return sum(_length(spell) for spell in breaks if first.start <= spell.start < year_end)


def _length(spell: CareSpell) -> int:
    if spell.nights is not None:
        return spell.nights
    return (spell.end - spell.start).days if spell.end is not None else 0
