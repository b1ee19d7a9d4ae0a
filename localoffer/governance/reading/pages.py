"""Knows the page or form that a document is by the name it bears."""

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Literal

import msgspec

from localoffer.governance.reading.text.lines import Line
from localoffer.rules import yaml_text

FILE = Path(__file__).parent / "pages.yaml"
LAST = 60  # a saved page has its site's menus above its own name


class Page(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A kind of page. `title` says that the next line is its title, `first` that only a first line names it."""

    says: str
    family: Literal["page", "form", "report"]
    title: bool = False
    report: bool = False
    first: bool = False


def page_of(lines: Sequence[Line]) -> tuple[Page, Line] | None:
    """Return the kind of page and the line that names it, or None where none does."""
    for number, line in enumerate(lines[:LAST]):
        page = _pages().get(_key(line.says))
        if page and (number == 0 or not page.first):
            return page, line
    return None


def is_page_name(words: str) -> bool:
    """Say whether these words are the name of a kind of page."""
    return _key(words) in _pages()


@cache
def _pages() -> dict[str, Page]:
    plain, _ = yaml_text.read(FILE.read_text(encoding="utf-8"))
    return {_key(one.says): one for one in msgspec.convert(plain, tuple[Page, ...])}


def _key(words: str) -> str:
    return re.sub(r"[\s–—-]+", " ", words.lower()).strip(" :#")
