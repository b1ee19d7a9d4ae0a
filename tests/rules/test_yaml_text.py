"""YAML text…"""

import pytest

from localoffer.rules.yaml_text import BadYaml, Lines, read, write

TEXT = """# A note
title: A
people:
  - name: Ash
    likes: [tea, cake]
  - name: Bo
last: 5
"""


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ([], 2),
        (["title"], 2),
        (["people"], 3),
        (["people", 0], 4),
        (["people", 0, "likes"], 5),
        (["people", 0, "likes", 1], 5),
        (["people", 1, "name"], 6),
        (["last"], 7),
        (["people", 2], 3),
        (["people", 2, "name"], 3),
        (["people", "name"], 3),
        (["people", 1, "likes", 0], 6),
        (["nowhere"], 2),
        (["last", 0], 7),
    ],
)
def test_knows_the_line_of_each_part_or_of_the_nearest_above(path: list[str | int], line: int) -> None:
    assert read(TEXT)[1].of(path) == line


def test_that_was_never_read_has_one_line() -> None:
    assert Lines(None).of(["a", 0]) == 1


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("", None),
        ("a: 1", {"a": 1}),
        ("a: -12", {"a": -12}),
        ("a: 012", {"a": "012"}),
        ("a: 1.5", {"a": "1.5"}),
        ("a: 2026-01-01", {"a": "2026-01-01"}),
        ("a: yes", {"a": "yes"}),
        ("a: true", {"a": True}),
        ("a: false", {"a": False}),
        ("a: null", {"a": None}),
        ("a: ~", {"a": None}),
        ("a:", {"a": None}),
        ("a: '1'", {"a": "1"}),
        ("1: a", {"1": "a"}),
        ("[a, [b, {c: d}]]", ["a", ["b", {"c": "d"}]]),
    ],
)
def test_is_read_as_text_but_for_whole_numbers_true_false_and_nothing(text: str, data: object) -> None:
    assert read(text)[0] == data


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ("a: 1\nb: 2\na: 3", 3, "the key “a” stands twice"),
        ("a: 1\n[b]: 2", 2, "a key is not plain text"),
        ("a: 1\nb: &x 1\nc: *x", 3, "aliases (*name) are not used in these files"),
        ("a: 1\nb: c: d", 2, "mapping values are not allowed in this context"),
        ("a: 1\n--- \nb: 2", 2, "but found another document"),
        (f"a: {'9' * 100}\nb: {'9' * 101}", 2, "a number has more than 100 digits"),
    ],
)
def test_that_is_wrong_says_what_and_on_which_line(text: str, line: int, problem: str) -> None:
    with pytest.raises(BadYaml) as caught:
        read(text)

    assert (caught.value.line, caught.value.problem) == (line, problem)
    assert str(caught.value) == problem


def test_with_a_forbidden_character_is_refused_on_one_line() -> None:
    with pytest.raises(BadYaml) as caught:
        read("a: \x07")

    assert caught.value.line == 1
    assert "characters are not allowed" in caught.value.problem
    assert "\n" not in caught.value.problem


def test_is_refused_one_character_and_one_part_past_the_most() -> None:
    assert read("a: " + "x" * 999_997)[0]["a"].startswith("x")
    with pytest.raises(BadYaml, match="more than 1,000,000 characters"):
        read("a: " + "x" * 999_998)


def test_keeps_its_order_its_letters_and_lines_that_fit_a_screen() -> None:
    data = {"title": "It costs £5 — “so” she said", "about": "word " * 60, "a": ["x", {"z": 1, "y": None}]}

    text = write(data)

    assert read(text)[0] == data
    assert "£5 — “so”" in text
    assert [line.split(":")[0] for line in text.splitlines() if line[0].isalpha()] == ["title", "about", "a"]
    assert 90 < max(len(line) for line in text.splitlines()) < 110
