"""The hours in a team's words …"""

from datetime import time

import pytest

from localoffer.offer.open_referral.hours import Hours, hours_in

WEEK = ("MO", "TU", "WE", "TH", "FR")


@pytest.mark.parametrize(
    ("words", "days", "opens", "closes"),
    [
        ("Monday to Friday, 9am to 5pm", WEEK, time(9), time(17)),
        ("Monday to Friday 8.30am to 4.45pm", WEEK, time(8, 30), time(16, 45)),
        ("Tuesday, 10am to 12pm", ("TU",), time(10), time(12)),
        ("Monday - Sunday, 09:00 - 17:30", (*WEEK, "SA", "SU"), time(9), time(17, 30)),
        ("Monday to Friday, 9 to 5", WEEK, time(9), time(17)),
    ],
)
def test_are_days_and_times_where_it_says_so_plainly(
    words: str, days: tuple[str, ...], opens: time, closes: time
) -> None:
    assert hours_in(words) == Hours(days=days, opens_at=opens, closes_at=closes)


@pytest.mark.parametrize(
    "words",
    ["", "Ring us", "Monday to Friday, 9am to 5pm, and Saturday at 10", "Monday, 5pm to 9am", "Monday, 25 to 26"],
)
def test_are_not_guessed_otherwise(words: str) -> None:
    assert hours_in(words) is None
