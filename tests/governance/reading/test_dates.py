"""A day named in a text …"""

import pytest

from localoffer.governance.reading.text.dates import named_days
from localoffer.governance.reading.text.spans import Span


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("04/02/2020", "2020-02-04"),
        ("4.2.2020", "2020-02-04"),
        ("2020-02-04", "2020-02-04"),
        ("14 May 2020", "2020-05-14"),
        ("14 th March, 2022", "2022-03-14"),
        ("the 1st of April 2019", "2019-04-01"),
        ("27<sup>th</sup> April 2017", "2017-04-27"),
        ("15 Sept 2023", "2023-09-15"),
        ("December 11, 2025", "2025-12-11"),
        ("October 2018", "2018-10"),
        ("9th January", ""),
    ],
)
def test_is_read_as_councils_write_it(words: str, value: str) -> None:
    assert [day.value for day in named_days(words, Span(0, len(words)))] == [value]


@pytest.mark.parametrize(
    "words", ["31/02/2020", "02/25/2020", "31 June 2020", "5 apples", "paragraph 3.1", "2020", "may"]
)
def test_is_none_where_there_is_no_such_day(words: str) -> None:
    assert named_days(words, Span(0, len(words))) == []


def test_is_found_only_where_it_was_looked_for() -> None:
    text = "1 May 2020 and 2 May 2020"

    assert [day.value for day in named_days(text, Span(11, len(text)))] == ["2020-05-02"]
