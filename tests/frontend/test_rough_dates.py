"""A rough date holds exactly the days that fit what somebody remembers"""

import calendar
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localoffer.frontend.rough_dates import (
    NotADate,
    Part,
    RoughDate,
    rough_date,
    rough_date_as_typed,
    rough_date_from_text,
)

DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2200, 12, 31))
ROUGH = st.builds(
    lambda day, part: rough_date(
        day.year,
        month=day.month if part is not Part.YEAR else None,
        day=day.day if part is Part.DAY else None,
    ),
    DAYS,
    st.sampled_from(Part),
)


@given(day=DAYS)
def test_is_one_day_when_all_is_typed(day: date) -> None:
    found = rough_date_as_typed(day=str(day.day), month=str(day.month), year=str(day.year))

    assert (found.first, found.last) == (day, day)
    assert found.is_exact


@given(day=DAYS)
def test_is_the_whole_month_when_no_day_is_typed(day: date) -> None:
    found = rough_date_as_typed(day="", month=str(day.month), year=str(day.year))

    assert found.first == day.replace(day=1)
    assert (found.last + timedelta(days=1)).day == 1
    assert found.first <= day <= found.last
    assert (found.last - found.first).days + 1 == calendar.monthrange(day.year, day.month)[1]


@given(day=DAYS)
def test_is_the_whole_year_when_only_a_year_is_typed(day: date) -> None:
    found = rough_date_as_typed(day="", month="", year=str(day.year))

    assert (found.first, found.last) == (date(day.year, 1, 1), date(day.year, 12, 31))


@given(found=ROUGH)
def test_survives_being_written_and_read(found: RoughDate) -> None:
    assert rough_date_from_text(found.as_text) == found


@given(found=ROUGH, text=st.text(max_size=12))
def test_reads_nothing_but_what_it_wrote(found: RoughDate, text: str) -> None:
    try:
        assert rough_date_from_text(text).as_text == text
    except ValueError:
        assert text != found.as_text


@given(day=st.text(max_size=4), month=st.text(max_size=4), year=st.text(max_size=5))
def test_is_made_or_refused_by_name_whatever_is_typed(day: str, month: str, year: str) -> None:
    made, refusal = made_or_refused(day=day, month=month, year=year)

    assert (made is None) != (refusal is None)
    assert refusal is None or (refusal.parts and refusal.reason)


def made_or_refused(*, day: str, month: str, year: str) -> tuple[RoughDate | None, NotADate | None]:
    try:
        return rough_date_as_typed(day=day, month=month, year=year), None
    except NotADate as refusal:
        return None, refusal


@pytest.mark.parametrize("month", ["3", "03", "March", "mar", "MAR."])
def test_takes_a_month_by_number_or_name(month: str) -> None:
    assert rough_date_as_typed(day="", month=month, year="2019").in_words == "March 2019"


@pytest.mark.parametrize(
    ("day", "month", "year", "reason", "parts"),
    [
        ("31", "2", "2024", "must be a real date: February 2024 has only 29 days", [Part.DAY]),
        ("29", "2", "2023", "must be a real date: February 2023 has only 28 days", [Part.DAY]),
        ("32", "1", "2024", "must have a day from 1 to 31", [Part.DAY]),
        ("1", "13", "2024", "must have a month from 1 to 12", [Part.MONTH]),
        ("1", "", "2024", "must include a month", [Part.MONTH]),
        ("1", "", "", "must include a month and a year", [Part.MONTH, Part.YEAR]),
        ("", "3", "", "must include a year", [Part.YEAR]),
        ("", "", "19", "must have a year of 4 numbers, like 2007", [Part.YEAR]),
        ("", "", "1066", "must have a year from 1900 to 2200", [Part.YEAR]),
        ("", "", "٢٠٠٧", "must have a year of 4 numbers, like 2007", [Part.YEAR]),
    ],
)
def test_is_refused_with_the_reason_and_the_box(
    day: str, month: str, year: str, reason: str, parts: list[Part]
) -> None:
    with pytest.raises(NotADate) as refusal:
        rough_date_as_typed(day=day, month=month, year=year)

    assert refusal.value.reason == reason
    assert list(refusal.value.parts) == parts


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (date(2024, 1, 1), date(2024, 1, 2)),
        (date(2024, 2, 1), date(2024, 1, 1)),
        (date(2024, 3, 2), date(2024, 12, 31)),
    ],
)
def test_is_never_another_span(first: date, last: date) -> None:
    with pytest.raises(ValueError, match="is not a day, a month or a year"):
        RoughDate(first=first, last=last)


@pytest.mark.parametrize(
    ("text", "words"), [("2019", "2019"), ("2019-03", "March 2019"), ("2019-03-31", "31 March 2019")]
)
def test_reads_back_in_words(text: str, words: str) -> None:
    assert rough_date_from_text(text).in_words == words
