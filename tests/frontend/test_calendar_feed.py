"""A calendar file …"""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import icalendar
from hypothesis import given
from hypothesis import strategies as st

from localoffer.frontend.calendar_feed import CalendarDay, calendar_of, folded

NOW = datetime(2026, 11, 10, 9, 30, tzinfo=UTC)
# What RFC 5545 lets stand in text.
LETTERS = st.characters(
    exclude_categories=("Cc", "Cs"), include_characters="\n", exclude_characters="\u2028\u2029\x85"
)


def made(title: str = "Look again", text: str = "Money; and, more") -> bytes:
    one = CalendarDay(uid="bus@x", on=date(2027, 3, 31), title=title, text=text, address="https://example.org/bus")
    return calendar_of([one], name="Reviews", made_at=NOW)


def read(file: bytes) -> Any:
    return icalendar.Calendar.from_ical(file).walk("VEVENT")[0]


def test_says_the_day_and_the_day_after() -> None:
    event = read(made())

    assert event["DTSTART"].dt == date(2027, 3, 31)
    assert event["DTEND"].dt - event["DTSTART"].dt == timedelta(days=1)
    assert (str(event["UID"]), event["DTSTAMP"].dt, str(event["URL"])) == ("bus@x", NOW, "https://example.org/bus")


def test_marks_nobody_as_busy() -> None:
    assert read(made())["TRANSP"] == "TRANSPARENT"


@given(st.text(LETTERS, max_size=200))
def test_gives_any_words_back_as_they_were(words: str) -> None:
    assert str(read(made(text=words))["DESCRIPTION"]) == "\n".join(words.splitlines())


@given(st.text(LETTERS, max_size=300))
def test_has_lines_of_75_octets_at_most(words: str) -> None:
    lines = made(title=words).split(b"\r\n")

    assert max(len(line) for line in lines) <= 75
    assert b"\n" not in b"".join(lines)


def test_folds_without_cutting_a_letter() -> None:
    parts = list(folded("é" * 100))

    assert parts[0] + "".join(part[1:] for part in parts[1:]) == "é" * 100
