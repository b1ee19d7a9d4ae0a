"""Names the languages that an offer can be told in, and says which way each runs."""

from enum import Enum
from functools import lru_cache
from pathlib import Path

import msgspec

from localoffer.rules import yaml_text

FILE = Path(__file__).with_name("languages.yaml")


class Runs(Enum):
    """The way that lines run; the value is what HTML calls it."""

    LEFT_TO_RIGHT = "ltr"
    RIGHT_TO_LEFT = "rtl"


class Language(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """
    A language by its code (BCP 47), with its name in English and in itself.

    `printed` says that our fonts have its signs.
    """

    code: str
    name: str
    own_name: str
    runs: Runs = Runs.LEFT_TO_RIGHT
    printed: bool = True


ENGLISH = Language(code="en-GB", name="English", own_name="English")


@lru_cache(maxsize=1)
def languages() -> dict[str, Language]:
    """Return every language besides English by its code, in the order of their English names."""
    data, _ = yaml_text.read(FILE.read_text(encoding="utf-8"))
    found = msgspec.convert(data["languages"], list[Language])
    return {one.code: one for one in sorted(found, key=lambda one: one.name)}


def language(code: str) -> Language:
    """Return a language by its code. One that is not on the list is called by its code."""
    return languages().get(code) or (ENGLISH if code == ENGLISH.code else _unknown(code))


def _unknown(code: str) -> Language:
    return Language(code=code, name=code, own_name=code)
