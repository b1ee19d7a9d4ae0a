"""Holds a council beside England, its region and councils like it, and never mixes years without saying so."""

from collections.abc import Collection, Iterator
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

    `is_other_time` says that our own figure is not of the same twelve months. `is_us` marks what was published
    of this council. `councils` is how many of those like us are in the middle figure.
    """

    who: str
    year: int | None
    worth: Fraction | None
    is_other_time: bool = False
    is_us: bool = False
    councils: int = 0


def compared(measure: Measure, *, council: Council, ends_on: date | None = None) -> tuple[Compared, ...]:
    """
    Return this council as published, then whom the measure is held against, for a figure that ends on a day.

    Nothing where nothing of others is held.
    """
    if not published(measure.code, area=ENGLAND):
        return ()
    return tuple(_others(_Beside(measure, ends_on), council=council))


@dataclass(frozen=True)
class _Beside:
    """A figure of ours that others are held beside, by the day it ends on; None where we have none."""

    measure: Measure
    ends_on: date | None

    @property
    def own_year(self) -> int | None:
        """The reporting year that our figure is of, where it is of a whole one."""
        is_year = self.ends_on and self.measure.period is Period.ROLLING and is_whole_year(self.ends_on)
        return year_of(self.ends_on) if self.ends_on and is_year else None

    def year_among(self, years: Collection[int]) -> int:
        """Return our own year where it is among those held, else the last."""
        return self.own_year if self.own_year is not None and self.own_year in years else max(years)

    def is_other_time(self, year: int) -> bool:
        """Say whether a year is another time than ours; not where we have no figure to mix it up with."""
        return self.ends_on is not None and year != self.own_year


def _others(beside: _Beside, *, council: Council) -> Iterator[Compared]:
    measure = beside.measure
    if published(measure.code, area=council.code):
        yield _of_area(beside, area=council.code, who=f"{council.name}, as published", is_us=True)
    if Comparator.NEIGHBOURS in measure.comparators and neighbours_of(council.code):
        yield _of_neighbours(beside, council=council)
    if Comparator.REGION in measure.comparators and council.region:
        yield _of_area(beside, area=council.region, who=national_book().area_name(council.region))
    if Comparator.ENGLAND in measure.comparators:
        yield _of_area(beside, area=ENGLAND, who="England")


def _of_area(beside: _Beside, *, area: str, who: str, is_us: bool = False) -> Compared:
    measure, found = beside.measure, published(beside.measure.code, area=area)
    if not found:
        return Compared(who=who, year=None, worth=None, is_us=is_us)
    year = beside.year_among(found)
    value = worth(found[year], unit=measure.unit) if may_be_shown(found[year], measure=measure) else None
    return Compared(who=who, year=year, worth=value, is_other_time=beside.is_other_time(year), is_us=is_us)


def _of_neighbours(beside: _Beside, *, council: Council) -> Compared:
    """Return the middle figure (median) of the ten councils most like this one, of those whose figure is known."""
    who, code = "Councils like ours", beside.measure.code
    known = [published(code, area=area) for area in neighbours_of(council.code)]
    years = {year for found in known for year in found}
    if not years:
        return Compared(who=who, year=None, worth=None)
    year = beside.year_among(years)
    values = [worth(found[year], unit=beside.measure.unit) for found in known if year in found]
    counted = [one for one in values if one is not None]
    middle, is_other_time = median(counted), beside.is_other_time(year)
    return Compared(who=who, year=year, worth=middle, is_other_time=is_other_time, councils=len(counted))
