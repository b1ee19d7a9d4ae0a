"""Reads answers given as text, and writes them back."""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import msgspec

from localoffer.rules.answers import Answers, Claim
from localoffer.rules.calendar import months_after
from localoffer.rules.care_history import CareHistory
from localoffer.rules.facts import Fact, FactType
from localoffer.rules.values import Between

UNKNOWN = "unknown"


class AnswerNotUnderstood(ValueError):
    """An answer does not fit its fact: which fact, what was found, what is allowed."""

    def __init__(self, key: str, *, found: Any, allowed: str) -> None:
        """Keep each part."""
        super().__init__(f"{key}: found {found!r}; allowed: {allowed}")
        self.key, self.found, self.allowed = key, found, allowed


def read_answers(raw: Mapping[str, Any], *, facts: Mapping[str, Fact], given_on: date | None = None) -> Answers:
    """
    Return the answers in plain data: fact keys with text, `history` with a care record, `claims` by rule id.

    Raises AnswerNotUnderstood for a key that is no fact, or a value that does not fit.
    """
    history = raw.get("history")
    claims = raw.get("claims")
    values = {
        key: read_value(_fact(key, facts), value)
        for key, value in raw.items()
        if key not in ("history", "claims", "given_on")
    }
    return Answers(
        values=values,
        history=None if history is None else _converted("history", history, CareHistory),
        claims=None if claims is None else _converted("claims", claims, dict[str, tuple[Claim, ...]]),
        given_on=given_on or (date.fromisoformat(raw["given_on"]) if raw.get("given_on") else None),
    )


def read_value(fact: Fact, raw: Any) -> Any:
    """Return one answer from text: None for "unknown". Raises AnswerNotUnderstood."""
    if raw is None or raw == UNKNOWN:
        return None
    if fact.type in (FactType.YES_NO, FactType.DECISION):
        return _one_of(fact, raw, {"yes": True, "no": False, True: True, False: False})
    if fact.type is FactType.DATE:
        return read_day(str(raw), key=fact.key)
    if fact.type in (FactType.WHOLE, FactType.MONEY):
        return _number(fact, raw)
    if fact.type is FactType.CHOICE:
        return _one_of(fact, raw, {choice.key: choice.key for choice in fact.choices})
    if fact.type is FactType.CHOICES:
        allowed = {choice.key: choice.key for choice in fact.choices}
        keys = raw if isinstance(raw, list | tuple) else [raw]
        return frozenset(_one_of(fact, key, allowed) for key in keys)
    return str(raw)


def read_day(text: str, *, key: str = "date") -> Any:
    """Return a day from "2024-03-01", or the span it may lie in from "2024-03", "2024" or "first..last"."""
    try:
        if ".." in text:
            first, last = text.split("..")
            return Between(
                date.fromisoformat(first) if first else None, date.fromisoformat(last) if last else None
            )
        if re.fullmatch(r"\d{4}", text):
            return Between(date(int(text), 1, 1), date(int(text), 12, 31))
        if re.fullmatch(r"\d{4}-\d{2}", text):
            first_day = date.fromisoformat(f"{text}-01")
            return Between(first_day, months_after(first_day, 1) - timedelta(days=1))
        return date.fromisoformat(text)
    except ValueError as error:
        allowed = "a day as 2024-03-01, a month as 2024-03 or a year as 2024"
        raise AnswerNotUnderstood(key, found=text, allowed=allowed) from error


def write_answers(answers: Answers) -> dict[str, Any]:
    """Return answers as plain data that `read_answers` gives back unchanged."""
    done: dict[str, Any] = {key: write_value(value) for key, value in answers.values.items()}
    if answers.history is not None:
        done["history"] = _as_plain(answers.history)
    if answers.claims is not None:
        done["claims"] = _as_plain(answers.claims)
    if answers.given_on is not None:
        done["given_on"] = answers.given_on.isoformat()
    return done


def write_value(value: Any) -> Any:
    """Return one answer as text or a number; "unknown" for None."""
    if value is None:
        return UNKNOWN
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, Between):
        return "..".join("" if end is None else str(end) for end in (value.first, value.last))
    return value


def _fact(key: str, facts: Mapping[str, Fact]) -> Fact:
    if key not in facts:
        raise AnswerNotUnderstood(key, found="an answer", allowed="only questions that exist")
    return facts[key]


def _one_of(fact: Fact, raw: Any, allowed: Mapping[Any, Any]) -> Any:
    if isinstance(raw, str | bool) and raw in allowed:
        return allowed[raw]
    names = ", ".join(str(key) for key in allowed if isinstance(key, str))
    raise AnswerNotUnderstood(fact.key, found=raw, allowed=f"{names}, {UNKNOWN}")


def _number(fact: Fact, raw: Any) -> Any:
    if isinstance(raw, int) and not isinstance(raw, bool):
        return raw
    ends = re.fullmatch(r"(-?\d{1,12})?\.\.(-?\d{1,12})?", str(raw))
    if ends:
        return Between(*(int(end) if end else None for end in ends.groups()))
    if re.fullmatch(r"-?\d{1,12}", str(raw)):
        return int(raw)
    raise AnswerNotUnderstood(fact.key, found=raw, allowed="a whole number, or a range as 2..5")


def _as_plain(thing: Any) -> Any:
    """Return a record as lists and mappings, as JSON and YAML have them."""
    return msgspec.json.decode(msgspec.json.encode(thing))


def _converted(key: str, raw: Any, kind: Any) -> Any:
    try:
        return msgspec.convert(raw, kind)
    except msgspec.ValidationError as error:
        raise AnswerNotUnderstood(key, found=str(error), allowed="a record in the documented shape") from error
