"""The labels that councils use, read from `labels.yaml`."""

import re
from functools import cache
from pathlib import Path
from typing import Literal

import msgspec

from localoffer.rules import yaml_text

FILE = Path(__file__).parent / "labels.yaml"
# A heading may be bold, marked or numbered, and a list may be made of labels.
BEFORE = r"(?:\s|\*\*|#{1,6}\s|[-•*]\s)*(?:\d{1,2}(?:\.\d{1,2})*\.?\s+)?(?:\*\*)?\s*"
AFTER = r"(?:\*\*)?\s*(?:\((?!\d)[^()]{0,80}\)\s*)?(?P<mark>[:?](?:\*\*)?\s*:?)?(?:\*\*)?\.?\s*"


class Label(msgspec.Struct, frozen=True, kw_only=True):
    """One way in which a label is said, and what it names."""

    role: str
    says: str
    takes: Literal["line", "block"]
    bare: bool = False
    anywhere: bool = False


class _Entry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    role: str
    takes: Literal["line", "block"]
    says: tuple[str, ...]
    bare: bool = False
    anywhere: bool = False


@cache
def labels() -> dict[str, Label]:
    """Return every label, by the way it is said in small letters."""
    plain, _ = yaml_text.read(FILE.read_text(encoding="utf-8"))
    entries = msgspec.convert(plain, tuple[_Entry, ...])
    return {
        _key(says): Label(role=one.role, says=says, takes=one.takes, bare=one.bare, anywhere=one.anywhere)
        for one in entries
        for says in one.says
    }


@cache
def at_the_start() -> re.Pattern[str]:
    """Return a pattern for a label at the start of a line or cell, the longest first."""
    return re.compile(rf"{BEFORE}(?P<label>{_any(labels())})(?![\w-]){AFTER}", re.IGNORECASE)


@cache
def further_on() -> re.Pattern[str]:
    """Return a pattern for a label that may stand anywhere in a line, with its colon."""
    says = [key for key, one in labels().items() if one.anywhere]
    return re.compile(rf"(?<!\w)(?P<label>{_any(says)})(?P<mark>:)\s*", re.IGNORECASE)


def label_said(words: str) -> Label:
    """Return the label that these words are."""
    return labels()[_key(words)]


def _any(keys: object) -> str:
    ordered = sorted(keys, key=len, reverse=True)  # type: ignore[call-overload]
    return "|".join(re.escape(key).replace(r"\ ", r"\s+") for key in ordered)


def _key(says: str) -> str:
    return " ".join(says.lower().split())
