"""The days that twelve councils' pages show …"""

from datetime import date

import pytest

from localoffer.governance.constitution.law import bank_holidays
from localoffer.rules.governing.call_in import CallInPolicy, call_in_dates
from localoffer.rules.governing.call_in_policy import CountsFrom, Effective, Eligible
from localoffer.rules.governing.clear_days import Period, Unit
from localoffer.rules.governing.computed import published_or_computed
from localoffer.rules.rule import Source, Sure

CALENDAR = bank_holidays().calendar()
ON, AFTER = Effective.ON_NTH, Effective.DAY_AFTER_NTH
EXPLAINED = [
    pytest.param(date(2021, 7, 28), ON, date(2021, 8, 4), id="Kirklees 9518"),
    pytest.param(date(2020, 9, 25), ON, date(2020, 10, 2), id="Herefordshire 55532"),
    pytest.param(date(2018, 10, 2), ON, date(2018, 10, 9), id="Herefordshire 5357"),
    pytest.param(date(2012, 11, 15), AFTER, date(2012, 11, 23), id="Bath and North East Somerset 505"),
    pytest.param(date(2010, 10, 6), AFTER, date(2010, 10, 14), id="Sefton 5624"),
    pytest.param(date(2023, 1, 24), AFTER, date(2023, 2, 1), id="Bristol 30400"),
    pytest.param(date(2024, 1, 11), AFTER, date(2024, 1, 19), id="Tonbridge and Malling 1557"),
    pytest.param(date(2025, 3, 17), AFTER, date(2025, 3, 25), id="Wiltshire, March 2025"),
    pytest.param(date(2024, 11, 29), AFTER, date(2024, 12, 7), id="Guildford 4150, a Saturday"),
    pytest.param(date(2024, 3, 28), AFTER, date(2024, 4, 9), id="Cheshire East 2999, over Easter"),
]
AS_PUBLISHED = [
    pytest.param(date(2017, 7, 21), CountsFrom.PUBLICATION, date(2017, 7, 27), id="Herefordshire 4674"),
    pytest.param(date(2018, 4, 12), CountsFrom.DECISION, date(2018, 4, 18), id="Lancashire 14313"),
]


def five_working_days(effective: Effective, counts_from: CountsFrom = CountsFrom.PUBLICATION) -> CallInPolicy:
    """Return rules of five working days, which take effect as told."""
    return CallInPolicy(
        version="Five working days",
        counts_from=counts_from,
        period=Period(5, Unit.WORKING),
        effective=effective,
        eligible=Eligible.ALL_EXECUTIVE,
        signatures=1,
        source=Source(title="The published page", sure=Sure.S),
    )


@pytest.mark.parametrize(("published", "effective", "shown"), EXPLAINED)
def test_follow_from_the_policy_and_the_calendar(published: date, effective: Effective, shown: date) -> None:
    dates = call_in_dates(five_working_days(effective), started_on=published, calendar=CALENDAR)

    held = published_or_computed(shown, dates.effective_on)
    assert (held.day, held.warning) == (shown, "")


@pytest.mark.parametrize("effective", [ON, AFTER])
@pytest.mark.parametrize(("started", "counts_from", "shown"), AS_PUBLISHED)
def test_are_kept_as_published_with_a_warning_where_no_policy_gives_them(
    started: date, counts_from: CountsFrom, shown: date, effective: Effective
) -> None:
    dates = call_in_dates(five_working_days(effective, counts_from), started_on=started, calendar=CALENDAR)

    held = published_or_computed(shown, dates.effective_on)
    assert held.day == shown
    assert "was published, and stands" in held.warning


def test_would_be_explained_by_four_days_from_the_decision() -> None:
    four = CallInPolicy(
        version="Four working days",
        counts_from=CountsFrom.DECISION,
        period=Period(4, Unit.WORKING),
        effective=ON,
        eligible=Eligible.ALL_EXECUTIVE,
        signatures=1,
        source=Source(title="A guess from one page", sure=Sure.U),
    )

    assert call_in_dates(four, started_on=date(2018, 4, 12), calendar=CALENDAR).effective_on.day == date(
        2018, 4, 18
    )
