"""Turns a care record, or a few short answers, into the facts that legal categories are made of."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from localoffer.rules.answers import Answers
from localoffer.rules.calendar import birthday
from localoffer.rules.care_from_answers import facts_from_answers
from localoffer.rules.care_from_history import facts_from_history
from localoffer.rules.values import shift

ANNIVERSARIES = (14, 16, 18, 21, 25)


def worked_out(answers: Answers, *, on: date) -> dict[str, Any]:
    """
    Return every value on a day: those answered, and the facts worked out from them.

    Never guesses: a fact that the answers do not settle is None. Law: CA 1989 Sch 2 para 19B, ss.23A, 23C, 24.
    """
    values: dict[str, Any] = dict(answers.values)
    born = values.get("date_of_birth")
    values.update(_anniversaries(born))
    values["today"] = on
    values["last_31_august"] = _last_31_august(on)
    if answers.history is not None and isinstance(born, date):
        told = facts_from_history(answers.history, born=born, on=on)
    else:
        told = facts_from_answers(answers, on=on)
    values.update(told)
    return values


def _anniversaries(born: Any) -> Mapping[str, Any]:
    return {f"turned_{years}_on": shift(born, lambda day, y=years: birthday(day, y)) for years in ANNIVERSARIES}


def _last_31_august(on: date) -> date:
    this_year = date(on.year, 8, 31)
    return this_year if this_year <= on else date(on.year - 1, 8, 31)
