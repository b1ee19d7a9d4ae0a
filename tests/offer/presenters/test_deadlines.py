"""A deadline is said with the law's own figure"""

from datetime import date

from localoffer.offer.law import national_book
from localoffer.offer.presenters.deadlines import deadlines_in_words

BOOK = national_book()


def test_and_the_day_it_runs_from() -> None:
    rule = BOOK.rules["review-after-a-move"]

    words = deadlines_in_words(rule, book=BOOK, on=date(2026, 11, 21))

    moved = BOOK.facts["moved_into_council_home_on"].phrase
    assert words == (f"Your plan is reviewed after the move within 28 days of {moved}",)


def test_for_every_national_rule_that_has_one() -> None:
    told = [
        line for rule in BOOK.rules.values() for line in deadlines_in_words(rule, book=BOOK, on=date(2026, 11, 21))
    ]

    assert len(told) == sum(len(rule.deadlines) for rule in BOOK.rules.values()) > 0
    assert all(" within " in line for line in told)


def test_but_without_a_figure_in_force_names_no_time() -> None:
    rule = BOOK.rules["review-after-a-move"]

    (line,) = deadlines_in_words(rule, book=BOOK, on=date(1990, 1, 1))

    assert " in good time of " in line
