"""A count of people …"""

from collections import defaultdict
from itertools import product

import pytest

from localoffer.participation.consultations.counting import shown_count, shown_counts, shown_table

CELLS = ("a", "b", "c")


@pytest.mark.parametrize(
    ("count", "shown"), [(0, "none"), (1, "fewer than 5"), (4, "fewer than 5"), (5, "5"), (120, "120")]
)
def test_is_shown_as_it_is_unless_it_is_small(count: int, shown: str) -> None:
    assert shown_count(count) == shown


def test_in_a_table_without_small_ones_is_shown_with_its_sum() -> None:
    table = shown_table({"a": 12, "b": 0, "c": 7}, people=30)

    assert [one.shown for one in table.cells] == ["12", "none", "7"]
    assert table.total == "19"


def test_beside_a_small_one_is_shown_where_many_left_the_question_out() -> None:
    table = shown_table({"a": 120, "b": 3, "c": 40}, people=200)

    assert [one.shown for one in table.cells] == ["120", "fewer than 5", "40"]
    assert table.total == "not shown"


def test_beside_a_small_one_is_rounded_where_it_would_give_that_away() -> None:
    table = shown_table({"a": 20, "b": 1, "c": 0}, people=21)

    assert [one.shown for one in table.cells] == ["5 or more", "fewer than 5", "none"]


def test_of_very_few_people_says_only_that_there_were_some() -> None:
    table = shown_table({"a": 4, "b": 4, "c": 0}, people=8)

    assert [one.shown for one in table.cells] == ["some", "some", "none"]


def test_of_things_that_people_could_choose_together_stands_alone() -> None:
    assert [one.shown for one in shown_counts({"a": 3, "b": 9})] == ["fewer than 5", "9"]


def test_cannot_be_worked_out_by_somebody_who_knows_this_very_program() -> None:
    """Make every table of up to 30 people, and look at what each page could have come from."""
    sources: dict[object, list[tuple[int, ...]]] = defaultdict(list)
    for counts in product(range(13), repeat=3):
        for people in range(max(sum(counts), 5), 31):
            table = shown_table(dict(zip(CELLS, counts, strict=True)), people=people)
            sources[people, table].append(counts)

    given_away = [
        (page, name)
        for page, tables in sources.items()
        for name, values in zip(CELLS, zip(*tables, strict=True), strict=True)
        if len(set(values)) == 1 and 0 < values[0] < 5
    ]

    assert given_away == []
