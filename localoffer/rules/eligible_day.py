"""The day on which a child in care became an eligible child, from which the assessment is timed."""

from collections.abc import Iterable
from datetime import date, timedelta

from localoffer.rules.calendar import Span, birthday, clip, merged
from localoffer.rules.care_history import CareSpell

ENOUGH_NIGHTS = 91


def first_eligible_day(counted: Iterable[CareSpell], *, born: date, on: date) -> date | None:
    """
    Return the first day, up to `on`, in care at 16 or 17 with 91 nights since 14; None where there is none.

    `counted` are the spells whose nights count. Law: CA 1989 Sch 2 para 19B(2); SI 2010/959 reg 40(1).
    """
    so_far = 0
    for first, last in _in_care_since_14(counted, born=born, on=on):
        enough = first + timedelta(days=max(0, ENOUGH_NIGHTS - so_far))
        day = max(enough, birthday(born, 16))
        if day < last:
            return day
        so_far += (last - first).days
    return None


def _in_care_since_14(spells: Iterable[CareSpell], *, born: date, on: date) -> list[Span]:
    window = (birthday(born, 14), min(on + timedelta(days=1), birthday(born, 18)))
    clipped = [clip((spell.start, spell.end or date.max), within=window) for spell in spells]
    return merged(span for span in clipped if span is not None)
