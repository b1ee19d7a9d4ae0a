"""How often a review comes …"""

import pytest

from localoffer.participation.reviews.intervals import NotAnInterval, TwoMeanings, months_between


@pytest.mark.parametrize(
    ("words", "months"),
    [
        ("twice a year", 6),
        ("Twice each year.", 6),
        ("every two years", 24),
        ("every year", 12),
        ("annually", 12),
        ("every 18 months", 18),
        ("quarterly", 3),
        ("three times a year", 4),
        ("every  six months", 6),
    ],
)
def test_is_understood(words: str, months: int) -> None:
    assert months_between(words) == months


@pytest.mark.parametrize(
    "words", ["biannually", "Bi-annual", "reviewed biannually", "bi-monthly", "biennial", "bi annually"]
)
def test_is_refused_where_it_can_mean_two_things(words: str) -> None:
    with pytest.raises(TwoMeanings):
        months_between(words)


@pytest.mark.parametrize("words", ["", "often", "every 0 months", "every 9999 months", "every ² months", "never"])
def test_is_refused_where_it_says_nothing(words: str) -> None:
    with pytest.raises(NotAnInterval):
        months_between(words)
