"""A computed date …"""

from datetime import date
from typing import Any

import msgspec
import pytest

from localoffer.rules.governing.computed import ComputedDate, published_or_computed, worked_out_anew

COMPUTED = ComputedDate(
    day=date(2026, 6, 9),
    what="Takes effect",
    inputs={"publication": "1 June 2026"},
    policy="Demo rules",
    calendar="Demo calendar",
    in_words="5 working days after 1 June 2026.",
)


def test_is_kept_as_plain_data_without_loss() -> None:
    data = COMPUTED.to_data()

    assert data["day"] == "2026-06-09"
    assert ComputedDate.from_data(data) == COMPUTED


def test_refuses_data_that_lacks_a_part() -> None:
    with pytest.raises(msgspec.ValidationError):
        ComputedDate.from_data({"day": "2026-06-09"})


@pytest.mark.parametrize("published", [None, date(2026, 6, 9)])
def test_stands_where_nothing_else_was_published(published: date | None) -> None:
    held = published_or_computed(published, COMPUTED)

    assert (held.day, held.warning) == (date(2026, 6, 9), "")


def test_gives_way_to_a_published_day_and_warns() -> None:
    held = published_or_computed(date(2026, 6, 8), COMPUTED)

    assert held.day == date(2026, 6, 8)
    assert held.warning == (
        "Takes effect: 8 June 2026 was published, and stands. The rule gives 9 June 2026. "
        "5 working days after 1 June 2026."
    )


def again(**said: Any) -> ComputedDate:
    """Return the same day worked out once more, with some parts otherwise."""
    return msgspec.structs.replace(COMPUTED, **said)


def test_is_not_warned_of_where_it_comes_out_the_same() -> None:
    assert worked_out_anew(COMPUTED, again(calendar="A newer calendar", policy="Newer rules")) == ""


def test_is_warned_of_with_what_moved_it() -> None:
    later = date(2026, 6, 10)

    by_calendar = worked_out_anew(COMPUTED, again(day=later, calendar="A newer calendar"))
    by_rules = worked_out_anew(COMPUTED, again(day=later, policy="Newer rules"))

    assert by_calendar == (
        "Takes effect: 9 June 2026 stands. It was worked out with the calendar “Demo calendar”. "
        "With today’s, the calendar “A newer calendar”, it would be 10 June 2026. 5 working days after 1 June 2026."
    )
    assert "the rules “Demo rules”. With today’s, the rules “Newer rules”, it would be 10 June 2026." in by_rules


def test_is_warned_of_where_it_cannot_be_worked_out_any_more() -> None:
    assert worked_out_anew(COMPUTED, None) == (
        "Takes effect: 9 June 2026 stands. It was worked out with the calendar “Demo calendar” and the rules "
        "“Demo rules”. With today’s it cannot be worked out."
    )
