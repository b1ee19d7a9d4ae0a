"""The notices of a private meeting must be published by a day …"""

from datetime import date

import pytest

from localoffer.accounts.models import Council
from localoffer.accounts.scopes import council_scope
from localoffer.governance.deadlines.lines import Deadline
from localoffer.governance.deadlines.queries import deadlines
from localoffer.governance.notices.kinds import Kind, Openness
from tests.governance.constitution.making import governed_council
from tests.governance.notices.making import PUBLISHED, made_matter, made_officer, published

pytestmark = pytest.mark.django_db
MEETING = date(2026, 7, 7)
FIRST = "The last day to publish: First notice of a private meeting: A better local offer"
SECOND = "The last day to publish: Second notice of a private meeting: A better local offer"


@pytest.fixture
def council() -> Council:
    return governed_council()


def told(council: Council, *, on: date = PUBLISHED) -> list[Deadline]:
    """Return the days by which notices must be published."""
    with council_scope(council):
        return [one for one in deadlines(council, on=on) if one.title.startswith("The last day to publish: ")]


def announce(council: Council, *kinds: Kind, openness: Openness | str = "", meeting: date = MEETING) -> None:
    """Publish notices of one matter on the first day of June, for a meeting on 7 July or another day."""
    matter, officer = made_matter(council), made_officer(council)
    for kind in kinds:
        published(matter, kind, by=officer, openness=openness, decision_from=meeting)


def test_both_where_a_notice_says_that_it_is_decided_in_private(council: Council) -> None:
    announce(council, Kind.KEY, openness=Openness.PRIVATE)

    first, second = told(council)

    assert (first.title, first.on) == (FIRST, date(2026, 6, 8))
    assert (second.title, second.on) == (SECOND, date(2026, 6, 29))
    assert "28 clear days" in first.text
    assert "before 7 July 2026: it must be published by 8 June 2026." in first.text
    assert "SI 2012/2089 reg 5" in second.source
    assert second.href.startswith("/tarnbridge/")


def test_only_the_second_once_the_first_was_published(council: Council) -> None:
    announce(council, Kind.PRIVATE_FIRST)

    assert [one.title for one in told(council)] == [SECOND]


def test_until_the_meeting_also_once_the_day_has_passed(council: Council) -> None:
    announce(council, Kind.PRIVATE_FIRST)

    assert [one.on for one in told(council, on=MEETING)] == [date(2026, 6, 29)]
    assert told(council, on=date(2026, 7, 8)) == []


@pytest.mark.parametrize(
    "kinds", [[Kind.PRIVATE_FIRST, Kind.PRIVATE_SECOND], [Kind.PRIVATE_FIRST, Kind.PRIVATE_URGENT]]
)
def test_no_more_once_both_or_an_urgent_one_are_there(council: Council, kinds: list[Kind]) -> None:
    announce(council, *kinds)

    assert told(council) == []


@pytest.mark.parametrize("openness", ["", Openness.PUBLIC])
def test_none_for_a_meeting_in_public(council: Council, openness: str) -> None:
    announce(council, Kind.KEY, openness=openness)

    assert told(council) == []


def test_on_a_working_day_though_the_rule_gives_a_sunday(council: Council) -> None:
    announce(council, Kind.PRIVATE_FIRST, meeting=date(2026, 7, 6))

    [second] = told(council)

    assert second.on == date(2026, 6, 26)
    assert "it must be published by 28 June 2026. Nobody works on that day." in second.text


def test_none_where_the_law_asks_for_none() -> None:
    council = governed_council("fenbridge", governance_model="committee")
    announce(council, Kind.MEETING, openness=Openness.PRIVATE)

    assert told(council) == []
