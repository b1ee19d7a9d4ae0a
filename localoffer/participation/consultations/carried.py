"""Carries what somebody has said so far from page to page in one signed field, and keeps nothing (ADR 0004)."""

import json
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

from django.core import signing

from localoffer.participation.consultations.models import Consultation
from localoffer.participation.consultations.told import Told

SALT = "localoffer.participation.carried"
KIND = "localoffer have your say"
FILE_NAME = "my-answers-so-far.json"
MOST_BYTES = 1_000_000


class NotOurs(ValueError):
    """The field or the file was changed, cut short, or is of another consultation."""


@dataclass(frozen=True, kw_only=True)
class Carried:
    """What somebody has said so far. `passed_on` are the pages whose words went to be read apart, at once."""

    told: Told
    passed_on: tuple[str, ...] = ()


def begun() -> Carried:
    """Return the beginning: nothing said, under a new random number."""
    return Carried(told=Told(key=uuid4()))


def signed(carried: Carried, *, consultation: Consultation) -> str:
    """Return the text for the hidden field, signed and pressed small."""
    told = carried.told
    held: dict[str, Any] = {"n": consultation.pk, "k": told.key.hex, "p": carried.passed_on}
    held["f"] = {slug: next(iter(pressed)) for slug, pressed in told.feelings.items() if pressed}
    held["a"] = {str(number): list(chosen) for number, chosen in told.chosen.items() if chosen}
    held["w"] = {place: words for place, words in told.words.items() if words}
    return signing.dumps(held, salt=SALT, compress=True)


def opened(text: str, *, consultation: Consultation) -> Carried:
    """Return what a field holds. Raises NotOurs."""
    try:
        held = signing.loads(text, salt=SALT)
        if held["n"] != consultation.pk:
            raise NotOurs
        told = Told(
            key=UUID(hex=held["k"]),
            feelings={slug: {feeling: 1} for slug, feeling in held["f"].items()},
            chosen={int(number): tuple(chosen) for number, chosen in held["a"].items()},
            words=held["w"],
        )
        return Carried(told=told, passed_on=tuple(held["p"]))
    except (signing.BadSignature, KeyError, TypeError, AttributeError, ValueError) as problem:
        raise NotOurs from problem


def as_file(carried: Carried, *, consultation: Consultation) -> bytes:
    """Return the file that somebody may keep on their own phone, to go on later."""
    about = f"Your answers so far: {consultation.title}. Open this file on the same site to carry on."
    return json.dumps(
        {"kind": KIND, "about": about, "answers": signed(carried, consultation=consultation)}, indent=2
    ).encode()


def from_file(content: bytes, *, consultation: Consultation) -> Carried:
    """Return what a kept file holds. Raises NotOurs."""
    try:
        held = json.loads(content[:MOST_BYTES].decode("utf-8-sig"))
    except (UnicodeDecodeError, ValueError, RecursionError) as problem:
        raise NotOurs from problem
    if not isinstance(held, dict) or held.get("kind") != KIND:
        raise NotOurs
    return opened(str(held.get("answers", "")), consultation=consultation)
