"""By when the law says that something must be done."""

from datetime import date
from typing import Any

import msgspec

from localoffer.rules.answers import Answers
from localoffer.rules.book import Book
from localoffer.rules.care_facts import worked_out
from localoffer.rules.conditions import Duration
from localoffer.rules.rule import Deadline, Rule
from localoffer.rules.values import first_of


class Due(msgspec.Struct, frozen=True):
    """A deadline with its day: exact, rough, or None where the day it runs from or its figure is not known."""

    deadline: Deadline
    due_on: Any


def deadlines_of(rule: Rule, answers: Answers, *, on: date, book: Book) -> tuple[Due, ...]:
    """
    Return each deadline of a rule with the day by which the thing must be done.

    The time is the law's figure on the day that it runs from; months run to the corresponding date.
    """
    if not rule.deadlines:
        return ()
    values = worked_out(answers, on=on)
    return tuple(Due(each, _due_on(each, values.get(each.since), book=book)) for each in rule.deadlines)


def _due_on(deadline: Deadline, since: Any, *, book: Book) -> Any:
    first, key = first_of(since), deadline.within.parameter
    if first is None or key is None:
        return None
    length = book.figure(key, first)
    if length is None:
        return None
    return Duration(**{book.parameters[key].unit: length}).after(since)
