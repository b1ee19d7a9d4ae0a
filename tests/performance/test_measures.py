"""Each file of a measure …"""

import pytest

from localoffer.performance.measures import FOLDER, measures, measures_about
from localoffer.performance.statistics.published import published
from localoffer.rules.measuring.measure import Measure, Suppression, Unit
from localoffer.rules.rule import Heading

ALL = pytest.mark.parametrize("measure", measures(), ids=lambda one: one.code)
# Of these the Department publishes figures that we do not hold yet.
NOT_HELD = {"staying-put-18", "higher-education-19-to-21", "apprenticeships-19-to-21"}


@ALL
def test_is_named_as_its_code(measure: Measure) -> None:
    assert (FOLDER / f"{measure.code}.yaml").is_file()


@ALL
def test_speaks_to_a_heading_and_says_where_it_is_written(measure: Measure) -> None:
    assert measure.headings
    assert measure.sources
    assert len(set(measure.headings)) == len(measure.headings)


@ALL
def test_hides_the_parts_of_every_share(measure: Measure) -> None:
    assert (measure.suppression is Suppression.PARTS) is (measure.unit is Unit.PERCENT)
    assert bool(measure.denominator) is measure.has_denominator


@ALL
def test_is_compared_only_with_what_is_held_or_known_to_be_missing(measure: Measure) -> None:
    held = bool(published(measure.code, area="england"))

    assert held or not measure.comparators or measure.code in NOT_HELD


def test_covers_each_row_that_committees_look_at() -> None:
    assert {one.row for one in measures()} == set(range(1, 15))


def test_is_found_by_the_heading_it_speaks_to_first() -> None:
    found = [one.code for one in measures_about(Heading.ACCOMMODATION)]

    assert found.index("suitable-home-19-to-21") < found.index("in-custody-19-to-21")
