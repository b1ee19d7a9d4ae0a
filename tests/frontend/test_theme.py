"""A theme is refused when people could not read it"""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localoffer.frontend.gallery import LOOKS
from localoffer.frontend.theme import (
    PLAIN_THEME,
    ContrastTooLow,
    NotAColour,
    Theme,
    check_theme,
    contrast,
    theme_css,
)

COLOURS = st.integers(min_value=0, max_value=0xFFFFFF).map(lambda number: f"#{number:06x}")


@given(one=COLOURS, other=COLOURS)
def test_measured_contrast_is_the_same_both_ways_and_within_bounds(one: str, other: str) -> None:
    found = contrast(one, other)

    assert found == contrast(other, one)
    assert 1 <= found <= 21


@given(colour=COLOURS)
def test_measured_contrast_of_a_colour_with_itself_is_one(colour: str) -> None:
    assert contrast(colour, colour) == 1


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("#000000", "#ffffff", 21.0), ("#767676", "#ffffff", 4.54), ("#777777", "#ffffff", 4.48)],
)
def test_measured_contrast_agrees_with_known_pairs(one: str, other: str, expected: float) -> None:
    assert contrast(one, other) == pytest.approx(expected, abs=0.005)


@given(
    theme=st.builds(
        Theme,
        brand=COLOURS,
        text_on_brand=COLOURS,
        link=COLOURS,
        button=COLOURS,
        text_on_button=COLOURS,
        accent=COLOURS,
    )
)
def test_either_passes_every_pair_or_says_which_fails(theme: Theme) -> None:
    refusal = refusal_of(theme)

    if refusal is None:
        assert contrast(theme.text_on_brand, theme.brand) >= 4.5
        assert contrast(theme.text_on_button, theme.button) >= 4.5
        assert contrast(theme.link, "#ffffff") >= 4.5
    else:
        assert contrast(refusal.pair.above, refusal.pair.below) == refusal.found < refusal.pair.needed


def refusal_of(theme: Theme) -> ContrastTooLow | None:
    try:
        check_theme(theme)
    except ContrastTooLow as refusal:
        return refusal
    return None


def test_refusal_names_the_pair_the_ratio_found_and_the_ratio_needed() -> None:
    pale = replace(PLAIN_THEME, link="#9fc5e8")

    with pytest.raises(ContrastTooLow) as refusal:
        check_theme(pale)

    assert str(refusal.value) == (
        "The contrast of a link on the page (#9fc5e8 on #ffffff) is 1.81 to 1. It must be at least 4.5 to 1."
    )


@pytest.mark.parametrize("wrong", ["red", "#12", "#12345g", "#123456;}body{", ""])
def test_takes_only_plain_colours(wrong: str) -> None:
    with pytest.raises(NotAColour):
        theme_css(replace(PLAIN_THEME, accent=wrong))


@pytest.mark.parametrize("theme", LOOKS.values(), ids=LOOKS)
def test_writes_nothing_but_custom_properties(theme: Theme) -> None:
    css = theme_css(theme)

    assert re.fullmatch(r":root\{(--[a-z-]+:#[0-9a-f]{6};?)+\}\n", css)
    assert f"--govuk-link-colour:{theme.link}" in css


def test_is_not_written_when_it_cannot_be_read() -> None:
    with pytest.raises(ContrastTooLow):
        theme_css(replace(PLAIN_THEME, text_on_button="#1a8f63"))
