"""A deadline …"""

from datetime import date

from localoffer.rules import files
from localoffer.rules.answering import read_answers
from localoffer.rules.book import book_of
from localoffer.rules.deadlines import deadlines_of
from localoffer.rules.values import Between
from tests.rules.small import FACTS, TODAY, rule

MONTHS = """
id: months_to_assess
title: the months to assess
unit: months
values:
  - {from: 2011-04-01, value: 3, sources: [{title: Regulations, sure: T}]}
  - {from: 2026-01-01, value: 2, sources: [{title: New regulations, sure: T}]}
"""
TIMED = rule(
    more="""deadlines:
  - {name: assessment_due, title: Assessed, since: course_start_on, within: {parameter: months_to_assess}}"""
)
BOOK = book_of(facts=files.read_facts(FACTS), parameters=[files.read_parameter(MONTHS)], rules=[TIMED])


def due(**told: str) -> object:
    """Return the day of the one deadline for plain answers."""
    (found,) = deadlines_of(TIMED, read_answers(told, facts=BOOK.facts), on=TODAY, book=BOOK)
    assert found.deadline is TIMED.deadlines[0]
    return found.due_on


def test_runs_to_the_corresponding_date() -> None:
    assert due(course_start_on="2025-05-01") == date(2025, 8, 1)


def test_ends_with_a_short_month() -> None:
    assert due(course_start_on="2025-11-30") == date(2026, 2, 28)


def test_takes_the_figure_of_the_day_it_runs_from() -> None:
    assert due(course_start_on="2026-01-01") == date(2026, 3, 1)


def test_is_rough_where_its_start_is_rough() -> None:
    assert due(course_start_on="2025-05") == Between(date(2025, 8, 1), date(2025, 8, 31))


def test_is_not_known_without_its_start() -> None:
    assert due() is None


def test_is_not_known_before_its_figure_began() -> None:
    assert due(course_start_on="2011-03-31") is None


def test_is_not_asked_of_a_rule_without_one() -> None:
    assert deadlines_of(rule(), read_answers({}, facts=BOOK.facts), on=TODAY, book=BOOK) == ()


def test_in_a_file_is_written_as_it_was_read() -> None:
    assert files.read_rule(files.write(TIMED)) == TIMED
