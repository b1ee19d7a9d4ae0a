"""The condition builder …"""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from localoffer.offer.editor.conditions.building import built, condition_of, rows_of
from localoffer.offer.editor.conditions.row import KEPT, Row
from localoffer.offer.law import national_book
from localoffer.rules import files
from localoffer.rules.book import Book

BOOK = national_book()
ROOT = Path(__file__).parents[3]
ENTRIES = sorted((ROOT / "demo").glob("*/entries/*.yaml"))
YEARS = some.integers(min_value=1, max_value=40)
SPANS = some.dictionaries(some.sampled_from(["years", "months", "weeks", "days"]), YEARS, min_size=1, max_size=1)
DAYS = some.dates().filter(lambda day: 1950 < day.year < 2050).map(lambda day: day.isoformat())
LEAVES = some.one_of(
    some.builds(lambda first: {"age": {"from": first}}, YEARS),
    some.builds(lambda first, more: {"age": {"from": first, "until": min(first + more, 41)}}, YEARS, YEARS).filter(
        lambda one: one["age"]["from"] < one["age"]["until"] <= 40
    ),
    some.sampled_from(sorted(BOOK.definitions)).map(lambda name: {"holds": name}),
    some.sampled_from(sorted(BOOK.definitions)).map(lambda name: {"not": {"holds": name}}),
    some.sampled_from(["yes", "no"]).map(lambda wanted: {"fact": "in_care_now", "is": wanted}),
    some.lists(
        some.sampled_from([one.key for one in BOOK.facts["home_kind"].choices]), min_size=2, unique=True
    ).map(lambda keys: {"fact": "home_kind", "one_of": keys}),
    some.just({"fact": "benefits", "includes": "universal_credit"}),
    some.builds(lambda least: {"fact": "children", "at_least": least}, YEARS),
    some.builds(lambda pence: {"fact": "monthly_income_pence", "less_than": pence}, some.integers(0, 1_000_000)),
    some.builds(lambda day: {"fact": "left_care_on", "on_or_after": day}, DAYS),
    some.builds(lambda span: {"since": "left_care_on", "less_than": span}, SPANS),
    some.builds(lambda span: {"until": "leaving_custody_on", "at_least": span}, SPANS),
    some.just({"place": "responsible_council", "within": "this_council"}),
    some.just({"words": "you keep in touch", "who": "your team manager"}),
)
PARTS = some.one_of(LEAVES, some.lists(LEAVES, min_size=1, max_size=4).map(lambda parts: {"any": parts}))
TREES = some.one_of(PARTS, some.lists(PARTS, min_size=1, max_size=5).map(lambda parts: {"all": parts}))


@given(TREES)
def test_makes_the_very_condition_its_rows_came_from(when: Any) -> None:
    rows = rows_of(when, book=BOOK)

    forms = built(rows, book=BOOK)

    assert all(form.is_valid() for one in forms for form in one.forms)
    assert not any(row.kind == KEPT for one in rows for row in (one, *one.rows))
    assert condition_of(forms, was=when) == when
    assert rows_of(condition_of(forms, was=when), book=BOOK) == rows


@given(TREES)
def test_makes_the_same_condition_when_all_is_typed_anew(when: Any) -> None:
    rows = tuple(_forgetting(row) for row in rows_of(when, book=BOOK))

    forms = built(rows, book=BOOK)
    assert all(form.is_valid() for one in forms for form in one.forms)
    made = condition_of(forms, was=when)

    assert _sorted(made) == _sorted(when)


@pytest.mark.parametrize("path", ENTRIES, ids=lambda path: path.stem)
def test_keeps_every_condition_of_the_demo_as_it_stands(path: Path) -> None:
    when = files.plain(files.read_rule(path.read_text("utf-8")))["when"]
    book = BOOK.with_rules([], facts=_questions())

    assert made_again(when, book=book) == when


@pytest.mark.parametrize(
    "condition",
    [
        {"not": {"place": "responsible_council", "within": "this_county"}},
        {"age": {"from": {"parameter": "pa_max_age"}, "until": 26}},
        {"any": [{"all": [{"age": {"from": 18}}]}]},
        {"fact": "no_such_fact", "is": "yes"},
        {"nonsense": [1, 2, {"three": None}]},
        "not even a condition",
    ],
)
def test_keeps_what_it_cannot_write_untouched(condition: Any) -> None:
    when = {"all": [condition, {"age": {"from": 18}}]}

    assert made_again(when, book=BOOK) == when


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"first": ["25"], "until": ["18"]},
        {"first": ["18"], "until": ["18"]},
        {"first": ["a"]},
        {"until": ["999"]},
    ],
)
def test_refuses_ages_that_make_no_sense(values: dict[str, list[str]]) -> None:
    row = built([Row(kind="age", values=values)], book=BOOK)[0]

    assert row.form is not None
    assert not row.form.is_valid()


def made_again(when: Any, *, book: Book) -> Any:
    """Return the condition that the rows of a condition make, once each of their forms is found right."""
    forms = built(rows_of(when, book=book), book=book)
    assert all(form.is_valid() for one in forms for form in one.forms)
    return condition_of(forms, was=when)


def _forgetting(row: Row) -> Row:
    values = {name: value for name, value in row.values.items() if name != "was"}
    return Row(kind=row.kind, values=values, rows=tuple(_forgetting(one) for one in row.rows))


def _sorted(condition: Any) -> Any:
    if isinstance(condition, dict):
        return {key: sorted(value) if key == "one_of" else _sorted(value) for key, value in condition.items()}
    return [_sorted(one) for one in condition] if isinstance(condition, list) else condition


def _questions() -> list[Any]:
    return [
        fact for path in (ROOT / "demo").glob("*/facts.yaml") for fact in files.read_facts(path.read_text("utf-8"))
    ]
