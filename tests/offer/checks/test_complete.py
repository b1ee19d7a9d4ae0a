"""An entry is complete…"""

import pytest

from localoffer.offer.checks import complete
from tests.offer.checks.making import altered, found_in, whole_rule

REFUSED = whole_rule(benefit={"kind": "not_offered"}, if_not="Ask the housing team.")


def test_with_everything_that_a_young_person_needs() -> None:
    for find in (
        complete.how_to_get,
        complete.who_decides,
        complete.source,
        complete.review_date,
        complete.instead,
    ):
        assert found_in(find, whole_rule()) == []


@pytest.mark.parametrize("text", [None, "", "   "])
def test_only_where_it_says_how_to_get_it(text: str | None) -> None:
    found = found_in(complete.how_to_get, altered(whole_rule(), how_to_get=text))

    assert [(each.entry, each.place) for each in found] == [("bus-pass", "how_to_get")]


def test_without_a_way_to_get_what_is_not_offered_or_withdrawn() -> None:
    withdrawn = altered(whole_rule(), how_to_get=None, standing="withdrawn")

    assert found_in(complete.how_to_get, altered(REFUSED, how_to_get=None), withdrawn) == []


@pytest.mark.parametrize("how", ["approval", "judgement"])
def test_only_where_it_says_who_must_agree(how: str) -> None:
    nobody = whole_rule(decided_by={"how": how})
    somebody = whole_rule(decided_by={"how": how, "who": "the team manager"})

    assert [each.place for each in found_in(complete.who_decides, nobody)] == ["decided_by.who"]
    assert found_in(complete.who_decides, somebody) == []


def test_only_with_a_source() -> None:
    assert [each.place for each in found_in(complete.source, whole_rule(sources=[]))] == ["sources"]


def test_only_with_a_review_date_unless_it_is_withdrawn() -> None:
    standing = altered(whole_rule(), review_on=None)

    assert [each.place for each in found_in(complete.review_date, standing)] == ["review_on"]
    assert found_in(complete.review_date, altered(standing, standing="withdrawn")) == []


def test_only_where_a_no_says_what_to_do_instead() -> None:
    assert found_in(complete.instead, REFUSED) == []
    assert [each.place for each in found_in(complete.instead, altered(REFUSED, if_not=None))] == ["if_not"]
