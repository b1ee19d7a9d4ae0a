"""What is over…"""

from typing import Any

import pytest

from localoffer.offer.checks import ended
from tests.offer.checks.making import found_in, whole_rule


def scheme(day: str, **said: Any) -> list[str]:
    """Return the places at which an entry with a last day is found to have ended."""
    rule = whole_rule(limits=[{"kind": "ends", "day": day}], **said)
    return [each.place for each in found_in(ended.schemes, rule)]


def test_is_found_from_the_first_day_after_its_end() -> None:
    assert scheme("2026-11-22") == []
    assert scheme("2026-11-21") == ["limits"]
    assert scheme("2026-11-21", standing="withdrawn") == []


def test_is_found_by_its_span_unless_a_later_one_goes_on() -> None:
    over, on = {"from": "2024-04-01", "until": "2026-04-01"}, {"from": "2026-04-01"}

    assert [each.place for each in found_in(ended.schemes, whole_rule(in_force=[over]))] == ["in_force"]
    assert found_in(ended.schemes, whole_rule(in_force=[over, on])) == []


@pytest.mark.parametrize(("day", "found"), [("2026-11-20", 1), ("2026-11-21", 1), ("2026-11-22", 0)])
def test_is_a_review_date_once_it_is_there(day: str, found: int) -> None:
    assert len(found_in(ended.reviews, whole_rule(review_on=day))) == found


@pytest.mark.parametrize(("day", "found"), [("2025-11-20", 1), ("2025-11-21", 0), (None, 1)])
def test_is_a_source_read_more_than_12_months_ago(day: str | None, found: int) -> None:
    source = {"title": "A minute", "sure": "V"} | ({"read_on": day} if day else {})

    assert len(found_in(ended.old_sources, whole_rule(sources=[source]))) == found


def test_may_be_another_number_of_months() -> None:
    rule = whole_rule(sources=[{"title": "A minute", "sure": "V", "read_on": "2026-05-01"}])

    assert [len(found_in(ended.old_sources, rule, months=months)) for months in (12, 6)] == [0, 1]


def test_is_not_settled_where_no_source_is_sure() -> None:
    believed = {"title": "Hearsay", "sure": "T"}
    read = {"title": "A minute", "sure": "S"}

    assert len(found_in(ended.unsure_sources, whole_rule(sources=[believed]))) == 1
    assert found_in(ended.unsure_sources, whole_rule(sources=[believed, read])) == []
