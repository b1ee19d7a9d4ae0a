"""What must be checked …"""

from typing import Any

import pytest

from localoffer.offer.presenters.to_check import reasons_to_check
from localoffer.rules.book import book_of
from localoffer.rules.files import read_parameter
from tests.offer.making import TODAY, made_rule


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ({"standing": "passed"}, "not-confirmed"),
        ({"standing": "announced"}, "not-confirmed"),
        ({"review_on": "2026-11-21"}, "review-passed"),
        ({"review_on": "2026-11-22"}, "review-soon"),
        ({"sources": [{"title": "A", "sure": "T"}]}, "unsettled"),
        (
            {"sources": [{"title": "A", "sure": "V", "says": "1"}, {"title": "B", "sure": "V", "says": "2"}]},
            "disagree",
        ),
    ],
)
def test_has_a_reason(said: dict[str, Any], reason: str) -> None:
    found = reasons_to_check(book_of(rules=[made_rule(**said)]), on=TODAY)

    assert [(one.key, [check.id for check in one.checks]) for one in found] == [(reason, ["bus-pass"])]


@pytest.mark.parametrize("said", [{}, {"review_on": "2027-06-01"}])
def test_leaves_out_what_is_settled(said: dict[str, Any]) -> None:
    assert reasons_to_check(book_of(rules=[made_rule(**said)]), on=TODAY) == ()


def test_names_figures_that_have_only_been_announced() -> None:
    figure = read_parameter(
        "{id: rate, title: the rate, unit: pence, values: ["
        "{from: 2027-04-01, value: 100, standing: announced, sources: [{title: A speech, sure: V}]}]}"
    )

    found = reasons_to_check(book_of(parameters=[figure]), on=TODAY)

    assert found[0].checks[0].why == "Announced, not in force. It may start on 1 April 2027"
