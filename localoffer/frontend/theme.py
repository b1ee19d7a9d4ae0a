"""A council's look as data: a few colours, refused when people could not read what is drawn with them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

WHITE = "#ffffff"
FOOTER = "#f4f8fb"
FOR_TEXT = 4.5
FOR_SHAPES = 3.0


class NotAColour(ValueError):
    """A colour was not written as # and six hexadecimal digits."""


@dataclass(frozen=True, kw_only=True)
class Pair:
    """Two colours that meet on a page, and the least contrast that lets people tell them apart."""

    above: str
    below: str
    names: str
    needed: float


class ContrastTooLow(ValueError):
    """A theme was refused; says which two colours, the contrast found and the contrast needed."""

    def __init__(self, pair: Pair, *, found: float) -> None:
        self.pair = pair
        self.found = found
        super().__init__(
            f"The contrast of {pair.names} ({pair.above} on {pair.below}) is {found:.2f} to 1. "
            f"It must be at least {pair.needed:g} to 1."
        )


@dataclass(frozen=True, kw_only=True)
class Theme:
    """The colours of a council's pages, each written like "#1f3c5a". These are the plain ones."""

    brand: str = "#1f3c5a"
    text_on_brand: str = WHITE
    link: str = "#1a4f8a"
    button: str = "#0f7a52"
    text_on_button: str = WHITE
    accent: str = "#6b2c7a"


PLAIN_THEME = Theme()


def contrast(one: str, other: str) -> float:
    """Return how far two colours stand apart, from 1 (the same) to 21 (WCAG 2.2, "contrast ratio")."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def check_theme(theme: Theme) -> None:
    """Raise ContrastTooLow for the first two colours too alike to read (WCAG 2.2, 1.4.3 and 1.4.11)."""
    for pair in _pairs(theme):
        found = contrast(pair.above, pair.below)
        if found < pair.needed:
            raise ContrastTooLow(pair, found=found)


def theme_css(theme: Theme) -> str:
    """Return the stylesheet that gives pages this look; raises ContrastTooLow if check_theme would."""
    check_theme(theme)
    properties = {
        "--govuk-brand-colour": theme.brand,
        "--govuk-link-colour": theme.link,
        "--govuk-link-visited-colour": theme.link,
        "--govuk-link-hover-colour": "#0b0c0c",
        "--localoffer-header-colour": theme.brand,
        "--localoffer-header-text-colour": theme.text_on_brand,
        "--localoffer-accent-colour": theme.accent,
        "--localoffer-button-colour": theme.button,
        "--localoffer-button-text-colour": theme.text_on_button,
    }
    return ":root{" + ";".join(f"{name}:{value}" for name, value in properties.items()) + "}\n"


def _pairs(theme: Theme) -> Iterator[Pair]:
    text, shapes = FOR_TEXT, FOR_SHAPES
    yield Pair(above=theme.text_on_brand, below=theme.brand, names="the text on the brand colour", needed=text)
    yield Pair(above=theme.link, below=WHITE, names="a link on the page", needed=text)
    yield Pair(above=theme.link, below=FOOTER, names="a link in the footer", needed=text)
    yield Pair(above=theme.text_on_button, below=theme.button, names="the text on a button", needed=text)
    yield Pair(above=theme.button, below=WHITE, names="a button on the page", needed=shapes)
    yield Pair(above=theme.accent, below=WHITE, names="the accent colour on the page", needed=shapes)


def _luminance(colour: str) -> float:
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", colour):
        raise NotAColour(f"{colour!r} is not a colour. Write # and six digits or letters a to f, like #1f3c5a.")
    red, green, blue = (_linear(int(colour[start : start + 2], 16) / 255) for start in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
