"""A matter …"""

import pytest

from localoffer.accounts.models import Role
from localoffer.accounts.permissions import NotAllowed
from localoffer.accounts.scopes import council_scope
from localoffer.governance.decisions.refusals import MatterHasEnded
from localoffer.governance.matters.actions import (
    DraftCarriedAlready,
    MatterEnded,
    NoReasonToEnd,
    NoTitle,
    NotOpenToJoin,
    NotOurDraft,
    OpenAlready,
    describe_matter,
    end_matter,
    open_to_public,
    start_matter,
)
from localoffer.governance.matters.models import Matter
from localoffer.governance.matters.queries import matter, open_matter, parts_of, story_of, whole_of
from tests.governance.making import DAY, NOW, Office, another_matter, made_office
from tests.offer.drafts.making import made_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def office() -> Office:
    return made_office()


def opened(office: Office, found: Matter) -> Matter:
    return open_to_public(found, open_from=NOW, by=office.officer, now=NOW)


def titles(office: Office, *, public: bool) -> list[str]:
    """Return the titles of the lines of the office's story."""
    with council_scope(office.council):
        found = matter(office.council, slug=office.matter.slug)
        assert found is not None
        return [line.title for line in story_of(found, public=public, on=NOW.date())]


def test_is_named_once_in_its_council(office: Office) -> None:
    found = [another_matter(office, title="Free gym!").slug for _ in range(3)]

    assert found == ["free-gym", "free-gym-2", "free-gym-3"]
    with pytest.raises(NoTitle):
        another_matter(office, title="!?")


def test_carries_an_open_draft_of_its_own_council_that_no_other_carries(office: Office) -> None:
    other = made_office("moorfield")

    with pytest.raises(DraftCarriedAlready):
        another_matter(office, draft=office.draft)
    with pytest.raises(NotOurDraft):
        another_matter(office, draft=other.draft)


def test_keeps_its_address_when_it_is_called_otherwise(office: Office) -> None:
    said = {"title": "Another name", "summary": "More.", "draft": office.matter.draft}
    changed = describe_matter(office.matter, by=office.officer, now=NOW, **said)  # type: ignore[arg-type]

    assert (changed.title, changed.slug) == ("Another name", "the-offer-of-next-april")


def test_is_for_staff_until_it_is_opened(office: Office) -> None:
    slug = office.matter.slug
    assert open_matter(office.council, slug=slug, now=NOW) is None

    open_to_public(office.matter, open_from=NOW + DAY, by=office.officer, now=NOW)

    assert open_matter(office.council, slug=slug, now=NOW) is None
    assert open_matter(office.council, slug=slug, now=NOW + DAY) is not None
    with pytest.raises(OpenAlready):
        open_to_public(office.matter, open_from=NOW, by=office.officer, now=NOW + DAY)


def test_opens_with_the_first_record_that_is_published(office: Office) -> None:
    office.decide()

    assert open_matter(office.council, slug=office.matter.slug, now=NOW) is not None


def test_ends_with_a_reason_and_then_stands(office: Office) -> None:
    with pytest.raises(NoReasonToEnd):
        end_matter(office.matter, why=" ", by=office.officer, now=NOW)
    ended = end_matter(office.matter, why="Given up.", by=office.officer, now=NOW)

    with pytest.raises(MatterEnded):
        end_matter(office.matter, why="Again.", by=office.officer, now=NOW)
    with pytest.raises(MatterHasEnded):
        office.record(matter=ended)


def test_may_be_a_part_of_another_councils_open_matter(office: Office) -> None:
    district = made_office("moorfield")
    with pytest.raises(NotOpenToJoin):
        another_matter(district, part_of=office.matter)

    whole = opened(office, office.matter)
    part = opened(district, another_matter(district, title="Our part", part_of=whole))

    assert list(parts_of(whole, now=NOW)) == [part]
    assert whole_of(part, now=NOW) == whole
    with pytest.raises(NotOpenToJoin):
        another_matter(office, part_of=part)


@pytest.mark.parametrize("role", [Role.EDITOR, Role.APPROVER, Role.PERFORMANCE])
def test_is_started_only_by_those_who_look_after_matters(office: Office, role: Role) -> None:
    somebody = made_person(office.council, role, name="Demo Somebody Else")

    with pytest.raises(NotAllowed):
        start_matter(office.council, title="Mine", by=somebody, now=NOW)


def test_tells_its_story_in_the_order_of_days(office: Office) -> None:
    office.valid_call_in(office.decide())

    assert titles(office, public=False) == [
        "The matter was started",
        "The public may read of it",
        "Cabinet: Adopt the offer",
        "The record was published",
        "Councillors asked for a second look",
        "The request was found valid",
    ]


def test_tells_the_public_nothing_that_is_not_published(office: Office) -> None:
    office.record()
    decision = office.decide(title="Published")
    office.call_in(decision)

    assert titles(office, public=True) == [
        "The matter was started",
        "Cabinet: Published",
        "The record was published",
        "Councillors asked for a second look",
    ]
