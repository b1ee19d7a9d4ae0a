"""An amount in the editor …"""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as some

from localoffer.offer.editor.conditions.lengths import UNITS, in_words, length_of
from localoffer.offer.editor.conditions.posted import SUMS, posted_root
from localoffer.offer.editor.conditions.row import KEPT, Row
from localoffer.offer.editor.conditions.tree import changed_at, with_row, without
from localoffer.offer.editor.sums import ways
from localoffer.offer.editor.sums.becoming import turned_into
from localoffer.offer.editor.sums.building import DEEPEST, built_sum, sum_of
from localoffer.offer.law import national_book

BOOK = national_book()
PENCE = some.integers(min_value=0, max_value=1_000_000)
LEAVES = some.one_of(
    PENCE,
    some.sampled_from(sorted(BOOK.parameters)).map(lambda name: {"parameter": name}),
    some.just({"parameter": "he_bursary", "on": "course_start_on"}),
    some.just({"fact": "children"}),
    some.just({"amount_of": "he-bursary"}),
)
SUMS_OF = some.recursive(
    LEAVES,
    lambda below: some.one_of(
        some.builds(
            lambda way, parts: {way: parts},
            some.sampled_from(ways.LISTS),
            some.lists(below, min_size=1, max_size=3),
        ),
        some.builds(lambda percent, of: {"percent": percent, "of": of}, some.integers(1, 100), below),
        some.builds(
            lambda age, then, otherwise: {
                "cases": [{"when": {"age": {"from": age}}, "then": then, "title": "you are older"}],
                **otherwise,
            },
            some.integers(1, 30),
            below,
            some.one_of(some.just({}), below.map(lambda one: {"otherwise": one})),
        ),
    ),
    max_leaves=6,
)


def depth(amount: Any) -> int:
    """Return how deep amounts stand within an amount."""
    if isinstance(amount, list):
        return max(map(depth, amount))
    if not isinstance(amount, dict):
        return 1
    return (0 if "when" in amount else 1) + max(
        [depth(one) for name, one in amount.items() if name not in ("when", "title", "percent")]
    )


@given(SUMS_OF, some.sampled_from(["pence", "hours"]))
def test_is_made_again_from_its_rows(amount: Any, unit: str) -> None:
    row = sum_of(amount, book=BOOK, unit=unit)

    found = built_sum(row, prefix="a-0", book=BOOK, unit=unit)

    assert (row.kind == KEPT) == (depth(amount) > DEEPEST)
    assert all(form.is_valid() for form in found.forms)
    assert found.made() == amount


@pytest.mark.parametrize("way", [way for way in ways.WAYS if way != ways.NUMBER])
def test_keeps_its_figure_when_it_is_worked_out_another_way(way: str) -> None:
    row = sum_of(2500, book=BOOK, unit="pence")

    turned = turned_into(row, way)

    assert turned.kind == way
    assert ([one.said("figure") for one in turned.sums] + [""])[0] == ("" if way in ways.LEAVES else "25.00")


def test_goes_back_to_one_figure() -> None:
    row = sum_of({"least": [{"fact": "children"}, 2500]}, book=BOOK, unit="pence")

    assert turned_into(row, ways.NUMBER).said("figure") == "25.00"


def test_stays_as_it_was_for_a_way_that_there_is_not() -> None:
    row = sum_of(2500, book=BOOK, unit="pence")

    assert turned_into(row, "nonsense") == row


def test_is_added_and_taken_out_where_it_stands() -> None:
    root = Row(kind="", sums=(Row(kind=ways.PLUS, sums=(Row(kind=ways.NUMBER),)),))

    more = with_row(root, place="a-0", slot=SUMS, row=Row(kind=ways.FIGURE))

    assert [one.kind for one in more.sums[0].sums] == [ways.NUMBER, ways.FIGURE]
    assert without(more, place="a-0-a-1") == root


@pytest.mark.parametrize("place", ["a-9", "a-0-a-9", "zzz", "a-", "c-0", "a-0-", "a-0-x-1", "a-٣"])
def test_stays_as_it_was_where_there_is_no_such_place(place: str) -> None:
    root = Row(kind="", sums=(Row(kind=ways.PLUS, sums=(Row(kind=ways.NUMBER),)),))

    assert changed_at(root, place=place, change=lambda row: Row(kind="changed")) == root
    assert without(root, place=place) == root


def test_is_read_no_deeper_than_a_page_shows() -> None:
    sent = QueryDict(mutable=True)
    for level in range(1, 60):
        sent["-".join(["a-0"] * level) + "-kind"] = ways.PLUS

    root, levels = posted_root(sent), 0
    while root.sums:
        root, levels = root.sums[0], levels + 1

    assert levels == 8


@given(some.dictionaries(some.sampled_from(UNITS), some.integers(0, 99), min_size=1))
def test_of_time_is_read_as_it_is_written(length: dict[str, int]) -> None:
    assert length_of(in_words(length)) == length


@pytest.mark.parametrize(
    ("text", "length"),
    [("a year", {"years": 1}), ("1 year, 6 months", {"years": 1, "months": 6}), ("one week", {"weeks": 1})],
)
def test_of_time_is_read_as_people_say_it(text: str, length: dict[str, int]) -> None:
    assert length_of(text) == length


@pytest.mark.parametrize("text", ["6", "months", "6 months or so", "6 months 6 months", "1.5 years", "-1 days"])
def test_of_time_is_refused_where_it_is_none(text: str) -> None:
    with pytest.raises(ValidationError):
        length_of(text)
