"""A rule…"""

import pytest

from localoffer.rules.parts import facts_of
from localoffer.rules.rule import Sure
from tests.rules.small import book, rule


@pytest.mark.parametrize("sure", Sure)
def test_is_settled_only_by_a_source_that_was_read_or_named(sure: Sure) -> None:
    assert sure.settled is (sure.value in ("V", "V/S", "S"))


def test_reads_the_day_from_which_a_deadline_runs() -> None:
    timed = rule(
        more="deadlines: [{name: due, title: Done, since: course_start_on, within: {parameter: grant, on: left_care_on}}]"
    )

    assert facts_of(timed, book(timed)) == ("parent", "course_start_on", "left_care_on")
