"""Plain English…"""

from datetime import date

import pytest

from localoffer.rules.english import listed, pounds, said
from localoffer.rules.values import Between


@pytest.mark.parametrize(
    ("words", "joint", "text"),
    [([], "and", ""), (["a"], "and", "a"), (["a", "b"], "or", "a or b"), (["a", "b", "c"], "and", "a, b and c")],
)
def test_lists_words(words: list[str], joint: str, text: str) -> None:
    assert listed(words, joint) == text


def test_joins_with_and_unless_told() -> None:
    assert listed(["a", "b"]) == "a and b"


@pytest.mark.parametrize(("pence", "text"), [(300000, "£3,000"), (349950, "£3,499.50"), (5, "£0.05"), (0, "£0")])
def test_says_money(pence: int, text: str) -> None:
    assert pounds(pence) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "not known"),
        (True, "yes"),
        (False, "no"),
        (date(2026, 12, 1), "1 December 2026"),
        (date(2026, 1, 31), "31 January 2026"),
        (1200, "1,200"),
        ("upper", "upper"),
        (frozenset({"b", "a"}), "a and b"),
        (frozenset(), "none"),
        (Between(date(2026, 1, 1), date(2026, 1, 31)), "from 1 January 2026 to 31 January 2026"),
        (Between(date(2026, 1, 1), date(2026, 1, 1)), "1 January 2026"),
        (Between(91, None), "91 or more"),
        (Between(None, 90), "90 or less"),
        (Between(date(2026, 1, 1), None), "1 January 2026 or later"),
        (Between(None, date(2026, 1, 1)), "1 January 2026 or before"),
        (Between(2, 5), "from 2 to 5"),
    ],
)
def test_says_an_answer(value: object, text: str) -> None:
    assert said(value) == text
