"""The rulebook says that …"""

from datetime import date
from typing import Any

import pytest

from localoffer.offer.law import national_book
from localoffer.rules.answering import read_answers
from localoffer.rules.deadlines import deadlines_of

BOOK = national_book()
LEFT_AT_17 = {"care": [{"start": "2020-01-01", "end": "2025-11-30", "basis": "s20"}]}
CAME_AT_17 = {"care": [{"start": "2025-06-01", "basis": "s20"}]}


@pytest.mark.parametrize(
    ("rule", "name", "told", "due"),
    [
        ("assessment-in-care", "needs_assessment_due", {"history": CAME_AT_17}, date(2025, 11, 30)),
        ("assessment-after-care-at-16-or-17", "needs_assessment_due", {"history": LEFT_AT_17}, date(2026, 2, 28)),
        (
            "assessment-when-you-return-to-study",
            "needs_assessment_due",
            {"told_council_about_course_on": "2025-12-01"},
            date(2026, 3, 1),
        ),
        ("review-at-18-to-20", "plan_review_due", {"last_plan_review_on": "2025-08-31"}, date(2026, 2, 28)),
        (
            "review-after-a-move",
            "review_after_move_due",
            {"moved_into_council_home_on": "2025-12-10"},
            date(2026, 1, 7),
        ),
        ("adviser-visits", "first_visit_due", {"moved_into_council_home_on": "2025-12-10"}, date(2025, 12, 17)),
        ("adviser-visits", "next_visit_due", {"last_adviser_visit_on": "2025-12-31"}, date(2026, 2, 28)),
        (
            "yearly-offer-of-support",
            "support_offer_due",
            {"last_offer_of_support_on": "2025-02-01"},
            date(2026, 2, 1),
        ),
    ],
)
def test_something_is_due_by_a_day(rule: str, name: str, told: dict[str, Any], due: date) -> None:
    answers = read_answers({"date_of_birth": "2008-03-10", **told}, facts=BOOK.facts)

    found = deadlines_of(BOOK.rules[rule], answers, on=date(2026, 1, 5), book=BOOK)

    assert {each.deadline.name: each.due_on for each in found}[name] == due


def test_no_deadline_rests_on_a_fact_or_figure_that_does_not_exist() -> None:
    deadlines = [each for rule in BOOK.rules.values() for each in rule.deadlines]

    assert [each.name for each in deadlines if each.since not in BOOK.facts] == []
    assert [each.name for each in deadlines if each.within.parameter not in BOOK.parameters] == []
