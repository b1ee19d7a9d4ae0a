"""A document that was read …"""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from localoffer.accounts.models import Role
from localoffer.accounts.permissions import NotAllowed
from localoffer.accounts.scopes import council_scope
from localoffer.governance.decisions.kinds import BodyKind, ItemKind
from localoffer.governance.decisions.models import DecisionItem
from localoffer.governance.matters.actions import MatterEnded, end_matter, start_matter
from localoffer.governance.matters.models import Matter
from localoffer.governance.matters.queries import story_of
from localoffer.governance.reading.actions import (
    DocumentUsed,
    NotSettled,
    Said,
    Wanted,
    add_to_matter,
    make_matter,
    read_document,
    settle_fields,
)
from localoffer.governance.reading.found import KEPT
from localoffer.governance.reading.models import ExtractedField, SourceDocument, Word
from localoffer.governance.reading.opening.refusals import CannotRead
from localoffer.governance.reading.queries import fields_of, read_before
from localoffer.governance.reading.settled import Thing
from localoffer.governance.reading.story import story_lines
from tests.accounts.making import NOW, made_member
from tests.governance.reading.desk import Desk
from tests.governance.reading.making import made_scan

pytestmark = pytest.mark.django_db
PAGE = "https://democracy.tarnmouth.example/ieDecisionDetails.aspx?ID=87"


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_keeps_every_field_with_its_place(desk: Desk) -> None:
    document = desk.read()

    with council_scope(desk.council):
        fields = {one.name: one for one in fields_of(document)}
    start, end = fields["decision_maker"].spans[0]
    assert tuple(fields) == KEPT
    assert document.text[start:end] == fields["decision_maker"].value == "Executive Member for Families"
    assert fields["call_in_expiry"].value is None


def test_is_kept_once(desk: Desk) -> None:
    assert desk.read() == desk.read()


def test_is_kept_by_each_council_for_itself(desk: Desk) -> None:
    other = Desk("elsewhere")

    mine, theirs = desk.read(), other.read()

    with council_scope(desk.council):
        assert list(SourceDocument.objects.all()) == [mine]
        assert mine != theirs


def test_is_nothing_where_the_file_cannot_be_read(desk: Desk) -> None:
    with pytest.raises(CannotRead):
        read_document(desk.council, data=made_scan(), name="scan.pdf", by=desk.officer, now=NOW)

    with council_scope(desk.council):
        assert not SourceDocument.objects.exists()


@pytest.mark.parametrize("role", [Role.EDITOR, Role.PARTICIPATION_WORKER, Role.COUNCIL_ADMINISTRATOR])
def test_comes_in_only_by_those_who_manage_matters(desk: Desk, role: Role) -> None:
    person = made_member(role, council=desk.council)

    with pytest.raises(NotAllowed):
        read_document(desk.council, data=b"Title: Bus", name="x", by=person, now=NOW)


def test_is_known_again_by_its_page(desk: Desk) -> None:
    first = desk.read("decision-details", address=PAGE)
    again = desk.read("american", address=PAGE.replace("ID=87", "id=87&LLL=0"))
    other = desk.read("prose")

    with council_scope(desk.council):
        assert read_before(again) == [first]
        assert read_before(other) == []


def test_makes_no_matter_before_a_person_looked_at_every_value(desk: Desk) -> None:
    document = desk.read()

    with pytest.raises(NotSettled) as refused:
        make_matter(document, title="Bus", by=desk.officer, now=NOW)

    assert "decision_maker" in refused.value.names
    with council_scope(desk.council):
        assert not Matter.objects.exists()


def test_makes_a_historic_matter_with_its_decision(desk: Desk) -> None:
    made = make_matter(desk.settled(), title="Free bus travel", by=desk.officer, now=NOW)

    assert made.matter.is_historic
    assert made.decision is not None
    assert made.decision.is_imported
    assert made.decision.body_kind == BodyKind.CABINET_MEMBER
    assert made.decision.decided_on.isoformat() == "2026-06-04"
    assert str(made.decision.published_effective_on) == "2026-06-13"
    assert (made.decision.conflicts, made.decision.is_key) == ("None", "yes")
    assert "Young people asked for it" in made.decision.reasons
    with council_scope(desk.council):
        items = [one.text for one in DecisionItem.objects.filter(decision=made.decision).order_by("position")]
    assert items[0] == "To carry on with free bus travel for a second year;"
    assert len(items) == 2


def test_counts_as_a_person_changed_it(desk: Desk) -> None:
    document = desk.settled(decision_maker="Cabinet", decision_maker_kind="executive_meeting")

    made = make_matter(document, title="Free bus travel", by=desk.officer, now=NOW)

    assert made.decision is not None
    assert (made.decision.body_name, made.decision.body_kind) == ("Cabinet", BodyKind.CABINET)


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"decision_items": None}, "what was decided"),
        ({"decision_date": "2026-06"}, "on which day"),
        ({"decision_date": None}, "on which day"),
        ({"decision_maker": None}, "who decided"),
    ],
)
def test_makes_a_matter_alone_where_the_decision_is_not_whole(
    desk: Desk, changed: dict[str, Any], why: str
) -> None:
    made = make_matter(desk.settled(**changed), title="Free bus travel", by=desk.officer, now=NOW)

    assert (made.decision, made.matter.is_historic) == (None, False)
    assert why in made.why_not[Thing.DECISION]


@pytest.mark.parametrize(
    "status", ["Abandoned", "abandoned on 4 June", "Deleted", "Item withdrawn", "This was cancelled", "Cancelled"]
)
def test_makes_no_decision_of_one_that_does_not_count(desk: Desk, status: str) -> None:
    made = make_matter(desk.settled(status=status), title="Free bus travel", by=desk.officer, now=NOW)

    assert (made.decision, made.matter.is_historic) == (None, False)
    assert f"Its status is “{status}”" in made.why_not[Thing.DECISION]


@pytest.mark.parametrize(
    ("status", "is_told"),
    [
        (None, False),
        ("Implemented", False),
        ("Recommendations Approved", False),
        ("Recommendations Approved (subject to call-in)", True),
        ("For Determination", True),
        ("Call-in withdrawn", True),
        ("Not approved", True),
    ],
)
def test_tells_a_status_that_is_more_than_that_it_was_decided(
    desk: Desk, status: str | None, is_told: bool
) -> None:
    made = make_matter(desk.settled(status=status), title="Free bus travel", by=desk.officer, now=NOW)

    assert made.decision is not None
    assert (f"The document gives its status as “{status}”." in made.decision.oddities) is is_told


def test_brings_over_who_was_asked_and_what_it_says_of_call_in(desk: Desk) -> None:
    document = desk.settled(
        consultation="The care leavers’ forum", subject_to_call_in=True, call_in_expiry="2026-06-12"
    )

    made = make_matter(document, title="Free bus travel", by=desk.officer, now=NOW)
    assert made.decision is not None
    page = " ".join(Client().get(f"/tarnbridge/decisions/{made.decision.number}/").content.decode().split())

    assert made.decision.consultation == "The care leavers’ forum"
    assert made.decision.no_call_in_why.startswith(
        "The record says that it could be called in. "
        "The record says that the last day for call-in was 12 June 2026. It was decided before"
    )
    assert "The care leavers’ forum" in page
    assert "the last day for call-in was 12 June 2026" in page
    assert "Call-in period expires on" not in page


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"subject_to_call_in": False}, "The record says that it could not be called in. It was decided before"),
        ({"subject_to_call_in": None}, "It was decided before"),
        (
            {"subject_to_call_in": None, "call_in_expiry": "2026-06"},
            "The record says that the last day for call-in was June 2026. It was",
        ),
    ],
)
def test_says_no_more_of_call_in_than_the_document(desk: Desk, said: dict[str, Any], words: str) -> None:
    made = make_matter(desk.settled(**said), title="Free bus travel", by=desk.officer, now=NOW)

    assert made.decision is not None
    assert made.decision.no_call_in_why.startswith(words)


def test_gives_each_item_its_kind(desk: Desk) -> None:
    items = ["To lend a phone", "To delegate to the Director the terms", "To review it by 1 March 2027"]

    made = make_matter(desk.settled(decision_items=items), title="Phones", by=desk.officer, now=NOW)

    with council_scope(desk.council):
        found = DecisionItem.objects.filter(decision=made.decision).order_by("position")
        kinds = [(one.kind, str(one.due_on or "")) for one in found]
    assert kinds == [(ItemKind.APPROVE, ""), (ItemKind.DELEGATE, ""), (ItemKind.REVIEW_BY, "2027-03-01")]


def test_never_makes_an_adviser_decide(desk: Desk) -> None:
    document = desk.settled("minutes", decision_date="2025-12-01")

    made = make_matter(document, title="Work programme", by=desk.officer, now=NOW)

    assert made.decision is not None
    assert made.decision.body_kind == BodyKind.ADVISORY
    with council_scope(desk.council):
        kinds = set(DecisionItem.objects.filter(decision=made.decision).values_list("kind", flat=True))
    assert kinds == {ItemKind.RECOMMEND}


def test_can_belong_to_a_matter_that_is_here(desk: Desk) -> None:
    matter = start_matter(desk.council, title="Buses", by=desk.officer, now=NOW)

    made = add_to_matter(desk.settled("issue-details"), matter=matter, by=desk.officer, now=NOW)

    with council_scope(desk.council):
        story = [line.title for line in story_of(made.matter, public=False, on=NOW.date())]
        public = [line.kind for line in story_of(made.matter, public=True, on=NOW.date())]
    assert "“issue-details.txt” was read" in story
    assert "The decision was due" in story
    assert "Document" not in public


def test_does_not_join_a_matter_that_has_ended(desk: Desk) -> None:
    matter = start_matter(desk.council, title="Buses", by=desk.officer, now=NOW)
    end_matter(matter, why="It was given up.", by=desk.officer, now=NOW)

    with pytest.raises(MatterEnded):
        add_to_matter(desk.settled(), matter=matter, by=desk.officer, now=NOW)


def test_stands_once_a_matter_was_made_of_it(desk: Desk) -> None:
    document = desk.settled()
    make_matter(document, title="Free bus travel", by=desk.officer, now=NOW)

    with pytest.raises(DocumentUsed):
        settle_fields(document, said={"title": Said(word=Word.NOT_STATED)}, by=desk.officer, now=NOW)
    with pytest.raises(DocumentUsed):
        make_matter(document, title="Again", by=desk.officer, now=NOW)
    with council_scope(desk.council):
        assert ExtractedField.objects.get(document=document, name="title").word == Word.RIGHT


def test_tells_its_days_in_the_story_in_the_same_few_queries_however_many_there_are(desk: Desk) -> None:
    matter = start_matter(desk.council, title="Buses", by=desk.officer, now=NOW)
    counts = []
    for name in ("issue-details", "decision-details", "american"):
        add_to_matter(
            desk.settled(name), matter=matter, by=desk.officer, now=NOW, wanted=Wanted(things=frozenset())
        )
        with council_scope(desk.council), CaptureQueriesContext(connection) as found:
            story_lines(matter, public=False)
        counts.append(len(found))

    assert len(set(counts)) == 1
