"""A list of bank holidays …"""

from datetime import date
from typing import Any

import msgspec
import pytest

from localoffer.rules.governing.bank_holidays import BankHolidays

SOURCES = [{"title": "Demo list", "sure": "S"}]
FIRST = {"from": "2026-01-01", "until": "2027-01-01", "sources": SOURCES}
SECOND = {"from": "2027-01-01", "until": "2028-01-01", "sources": SOURCES}
EASTER = {"on": "2026-04-03", "name": "Good Friday"}
CHRISTMAS = {"on": "2027-12-27", "name": "Christmas Day, in its place"}


def listed(**said: Any) -> BankHolidays:
    """Return the small list with some parts said otherwise."""
    small = {"title": "Demo", "version": "1", "spans": [FIRST, SECOND], "holidays": [EASTER, CHRISTMAS]}
    return msgspec.convert(small | said, BankHolidays)


def test_makes_a_calendar_with_a_council_s_closure_days() -> None:
    calendar = listed().calendar(closures=[date(2026, 12, 29)], closed_by="the constitution of May")

    assert calendar.bank_holidays == {date(2026, 4, 3), date(2027, 12, 27)}
    assert calendar.closures == {date(2026, 12, 29)}
    assert (calendar.known_from, calendar.known_until) == (date(2026, 1, 1), date(2028, 1, 1))
    assert calendar.version == "Demo, list of 1; closure days of the constitution of May"


def test_says_nothing_of_closure_days_where_there_are_none() -> None:
    assert listed().calendar(closed_by="the constitution of May").version == "Demo, list of 1"


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ({"spans": []}, "do not follow"),
        ({"spans": [FIRST, FIRST]}, "do not follow"),
        ({"holidays": [CHRISTMAS, EASTER]}, "not in order"),
        ({"holidays": [EASTER, EASTER]}, "not in order"),
        ({"spans": [FIRST]}, "outside"),
        ({"spans": [SECOND]}, "outside"),
    ],
)
def test_refuses_gaps_repeats_and_strays(said: dict[str, Any], problem: str) -> None:
    with pytest.raises(msgspec.ValidationError, match=problem):
        listed(**said)
