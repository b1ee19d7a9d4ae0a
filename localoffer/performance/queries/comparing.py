"""Holds a council beside England, its region and councils like it, and never mixes years without saying so."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from statistics import median

from localoffer.accounts.models import Council
from localoffer.offer.law import national_book
from localoffer.performance.statistics.published import ENGLAND, neighbours_of, published
from localoffer.performance.suppressing import may_be_shown
from localoffer.rules.measuring.figure import worth
from localoffer.rules.measuring.measure import Comparator, Measure, Period
from localoffer.rules.measuring.periods import is_whole_year, year_of


@dataclass(frozen=True, kw_only=True)
class Compared:
    """
    What was published of others for a year to 31 March. `worth` is None where it is not known, or hidden.

    `is_same_time` says whether it is of the same twelve months as our own figure. `is_us` marks what was published
    of this council. `councils` is how many of those like us are in the middle figure.
    """

    who: str
    year: int | None
    worth: Fraction | None
    is_same_time: bool = False
    is_us: bool = False
    councils: int = 0


def compared(measure: Measure, *, council: Council, ends_on: date | None = None) -> tuple[Compared, ...]:
    """Return this council as published, then whom the measure is held against, for a figure that ends on a day."""
    if not measure.comparators:
        return ()
    own_year = (
        year_of(ends_on) if ends_on and measure.period is Period.ROLLING and is_whole_year(ends_on) else None
    )
    return tuple(_others(measure, council=council, own_year=own_year))


def _others(measure: Measure, *, council: Council, own_year: int | None) -> Iterator[Compared]:
    if published(measure.code, area=council.code):
        yield _of_area(
            measure, area=council.code, who=f"{council.name}, as published", own_year=own_year, is_us=True
        )
    if Comparator.NEIGHBOURS in measure.comparators and neighbours_of(council.code):
        yield _of_neighbours(measure, council=council, own_year=own_year)
    if Comparator.REGION in measure.comparators and council.region:
        who = national_book().area_name(council.region)
        yield _of_area(measure, area=council.region, who=who, own_year=own_year)
    if Comparator.ENGLAND in measure.comparators:
        yield _of_area(measure, area=ENGLAND, who="England", own_year=own_year)


def _of_area(measure: Measure, *, area: str, who: str, own_year: int | None, is_us: bool = False) -> Compared:
    found = published(measure.code, area=area)
    if not found:
        return Compared(who=who, year=None, worth=None, is_us=is_us)
    year = own_year if own_year is not None and own_year in found else max(found)
    value = worth(found[year], unit=measure.unit) if may_be_shown(found[year], measure=measure) else None
    return Compared(who=who, year=year, worth=value, is_same_time=year == own_year, is_us=is_us)


def _of_neighbours(measure: Measure, *, council: Council, own_year: int | None) -> Compared:
    """Return the middle figure (median) of the ten councils most like this one, of those whose figure is known."""
    known = [published(measure.code, area=code) for code in neighbours_of(council.code)]
    who = "Councils like ours"
    years = sorted({year for found in known for year in found})
    if not years:
        return Compared(who=who, year=None, worth=None)
    year = own_year if own_year is not None and own_year in years else years[-1]
    values = [worth(found[year], unit=measure.unit) for found in known if year in found]
    counted = [one for one in values if one is not None]
    middle = median(counted) if counted else None
    return Compared(who=who, year=year, worth=middle, is_same_time=year == own_year, councils=len(counted))
