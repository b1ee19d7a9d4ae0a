"""Reads the seven principles of corporate parenting, as questions to ask of a proposal. CSWA 2017 s.1."""

from functools import cache
from pathlib import Path

import msgspec

FILE = Path(__file__).parent / "seven.yaml"
READ = "V"


class Principle(msgspec.Struct, frozen=True, kw_only=True):
    """One principle: its key, a few words, and what it asks of a proposal."""

    key: str
    title: str
    asks: str


class Principles(msgspec.Struct, frozen=True, kw_only=True):
    """All of them, with where they are written and how sure we are of our words."""

    source: str
    link: str
    sure: str
    principles: tuple[Principle, ...]

    @property
    def must_be_checked(self) -> bool:
        """Whether nobody has read the law's own page yet."""
        return self.sure != READ


@cache
def seven_principles() -> Principles:
    """Return the principles, in the order of the Act."""
    return msgspec.yaml.decode(FILE.read_bytes(), type=Principles)
