"""The words people use …"""

import pytest

from localoffer.offer.search.words import meanings, split


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Council Tax", ("council", "tax")),
        ("café", ("cafe",)),
        ("don’t", ("dont",)),
        ("£2,000 a-week", ("2", "000", "a", "week")),
        ("\x00 * \" '", ()),
        ("snake_case", ("snake", "case")),
    ],
)
def test_are_letters_and_digits(text: str, words: tuple[str, ...]) -> None:
    assert split(text) == words


@pytest.mark.parametrize(
    "said", ["uni", "rent", "skint", "council tax", "driving", "phone", "dentist", "PIP", "bus pass"]
)
def test_have_a_meaning(said: str) -> None:
    assert meanings()[split(said)] or said == "council tax"


def test_never_mean_only_themselves_twice() -> None:
    for term, also in meanings().items():
        assert term not in also
        assert len(set(also)) == len(also)


def test_of_one_thing_are_at_most_three() -> None:
    assert max(len(term) for term in meanings()) <= 3
