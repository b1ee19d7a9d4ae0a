"""Invented young people, told in the fewest answers that make their legal category sure."""

from datetime import date
from typing import Any

from localoffer.offer.law import national_book
from localoffer.rules.answering import read_answers
from localoffer.rules.assessment import Assessment, assess

LEFT_CARE_AT_18 = {
    "ever_in_care": "yes",
    "thirteen_weeks_in_care": "yes",
    "in_care_at_16": "yes",
    "in_care_when_18": "yes",
}
IN_CARE_NOW = {"ever_in_care": "yes", "in_care_now": "yes", "thirteen_weeks_in_care": "yes"}


def assessed(rule_id: str, *, born: date, on: date, **told: Any) -> Assessment:
    """Return what comes of one national rule for a person born on a day who has told us these answers."""
    book = national_book()
    answers = read_answers({"date_of_birth": born.isoformat(), **told}, facts=book.facts, given_on=on)
    return assess(book.rules[rule_id], answers, on=on, book=book)
