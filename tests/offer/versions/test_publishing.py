"""Publishing a draft …"""

from datetime import date, timedelta
from typing import Any

import pytest

from localoffer.accounts.models import Role, TrailRecord
from localoffer.accounts.permissions import NotAllowed
from localoffer.accounts.scopes import council_scope
from localoffer.accounts.trail import first_broken_link
from localoffer.offer.drafts import actions
from localoffer.offer.drafts.refusals import DraftClosed, DraftNotProposed, DraftNotReady, OwnDraft
from localoffer.offer.models import Version
from localoffer.offer.queries import book_of, offer_in_force
from localoffer.offer.versions.actions import (
    AlreadyWithdrawn,
    AnotherVersionSince,
    NoReason,
    NotApproved,
    NothingChanged,
    StartsInThePast,
    withdraw_version,
)
from localoffer.offer.versions.authority import AuthorityRefused
from localoffer.offer.versions.grading import NotMinor, NotTheFirst, TooMuchForACorrection
from localoffer.offer.versions.models import Body, Grade, Receipt
from localoffer.offer.versions.queries import lines_of, published_versions
from localoffer.offer.versions.stages import Stage
from tests.offer.drafts.making import (
    NOW,
    made_approver,
    made_authority,
    made_district,
    made_draft,
    made_person,
    proposed_and_approved,
    proven_rule,
    published,
    rule_data,
)
from tests.offer.making import made_council, made_offer

pytestmark = pytest.mark.django_db
TODAY = NOW.date()


class Office:
    """A council that is not a made-up one, with an editor, an approver and a published bus pass."""

    def __init__(self) -> None:
        self.council = made_district(is_demo=False)
        self.first = made_offer(proven_rule(), council=self.council)
        self.editor, self.approver = made_person(self.council), made_approver(self.council)

    def draft(self, based_on: Version | None = None, **said: Any) -> Any:
        draft = made_draft(self.council, by=self.editor, based_on=based_on or self.first)
        rule = rule_data(council=self.council, **(said or {"title": "Free bus"}))
        actions.save_entry(draft, slug="bus-pass", rule=rule, revision=1, by=self.editor, now=NOW)
        return draft

    def ready(self, based_on: Version | None = None, **said: Any) -> Any:
        return proposed_and_approved(self.draft(based_on, **said), by=self.editor, approver=self.approver)

    def publish(self, draft: Any, **said: Any) -> Version:
        return published(draft, by=self.approver, **said)

    def refusals(self) -> list[dict[str, Any]]:
        with council_scope(self.council):
            return [one.detail for one in TrailRecord.objects.filter(act="refused")]


def test_makes_the_next_version_with_its_receipt() -> None:
    office = Office()

    version = office.publish(office.ready(title="Free bus"))

    receipt = Receipt.objects.get(version=version)
    assert (version.number, version.published_at, receipt.reference) == (2, NOW, "Minute 12")
    assert (receipt.signed_by, receipt.approved_by, receipt.drafted_at) == (office.approver, office.approver, NOW)
    assert offer_in_force(office.council, on=TODAY) == version
    assert book_of(office.council, on=TODAY).rules["bus-pass"].title == "Free bus"
    with council_scope(office.council):
        kept = TrailRecord.objects.get(act="publish")
    assert (kept.by, kept.detail["number"], kept.detail["reference"]) == (office.approver, 2, "Minute 12")
    assert first_broken_link(office.council) is None


def test_needs_an_approval_by_somebody_who_wrote_none_of_it() -> None:
    office = Office()
    both = made_person(office.council, Role.EDITOR, Role.APPROVER, name="Demo Olu")
    draft = office.draft()

    with pytest.raises(DraftNotProposed):
        actions.approve(draft, by=office.approver, now=NOW)
    actions.save_entry(
        draft,
        slug="bus-pass",
        rule=rule_data(council=office.council, title="Mine"),
        revision=2,
        by=both,
        now=NOW,
    )
    actions.propose(draft, by=office.editor, now=NOW)
    with pytest.raises(OwnDraft):
        actions.approve(draft, by=both, now=NOW)
    with pytest.raises(NotApproved):
        office.publish(draft)
    assert office.refusals()[0]["why"] == "NotApproved"


def test_needs_approval_again_once_the_draft_was_taken_back() -> None:
    office = Office()
    draft = office.ready()

    actions.take_back(draft, by=office.editor, now=NOW)

    with pytest.raises(NotApproved):
        office.publish(draft)


FORGED: list[tuple[dict[str, Any], str]] = [
    ({"body": "king"}, "Say who decided"),
    ({"power": "  "}, "by what power"),
    ({"decided_by": "\x07"}, "name or the role"),
    ({"reference": ""}, "number of the minute"),
    ({"reference": "x" * 201}, "too long"),
    ({"decided_on": None}, "on which day"),
    ({"decided_on": TODAY + timedelta(days=1), "call_in_ended_on": None, "call_in_waived": "x"}, "lies ahead"),
    ({"call_in_ended_on": date(2026, 10, 1)}, "cannot end before"),
    ({"call_in_ended_on": TODAY}, "not over yet"),
    ({"call_in_ended_on": "2026-11-10"}, "Give the day on which the call-in"),
    ({"call_in_ended_on": None}, "why it was waived"),
    ({"call_in_waived": "It was urgent"}, "Both cannot be true"),
    ({"body": Body.OFFICER}, "An officer cannot take it"),
    ({"body": Body.DEMO}, "made-up council"),
    ({"body": Body.FIRST_LOAD}, "Only the first version"),
]


@pytest.mark.parametrize(("said", "problem"), FORGED, ids=[problem for _, problem in FORGED])
def test_refuses_an_authority_that_is_forged_or_not_whole(said: dict[str, Any], problem: str) -> None:
    office = Office()
    draft = office.ready()

    with pytest.raises(AuthorityRefused, match=problem):
        office.publish(draft, authority=made_authority(**said))

    assert Version.objects.count() == 1
    assert office.refusals()[0]["why"] == "AuthorityRefused"
    office.publish(draft)


@pytest.mark.parametrize(
    "said",
    [
        {"body": Body.FULL_COUNCIL, "call_in_ended_on": None},
        {"body": Body.CABINET_MEMBER, "call_in_ended_on": None, "call_in_waived": "Urgent: winter is here."},
        {"body": Body.COMMITTEE},
    ],
)
def test_takes_a_decision_whose_call_in_is_over_waived_or_not_needed(said: dict[str, Any]) -> None:
    office = Office()

    assert office.publish(office.ready(), authority=made_authority(**said)).number == 2


def test_lets_an_officer_make_a_minor_change() -> None:
    office = Office()
    officer = made_authority(body=Body.OFFICER, call_in_ended_on=None, decided_by="Head of Leaving Care")

    assert office.publish(office.ready(when={"age": {"from": 17}}), authority=officer, grade=Grade.MINOR)


def test_refuses_a_minor_change_that_takes_something_away_and_says_which() -> None:
    office = Office()
    officer = made_authority(body=Body.OFFICER, call_in_ended_on=None)
    draft = office.ready(when={"age": {"from": 19}})

    with pytest.raises(NotMinor) as refused:
        office.publish(draft, authority=officer, grade=Grade.MINOR)

    assert refused.value.changes == ["“Bus pass”: The age you can get it at goes from 18 to 19."]
    assert office.refusals()[0]["why"] == "NotMinor"
    assert Version.objects.count() == 1


def test_takes_away_as_a_minor_change_only_where_the_power_says_so() -> None:
    office = Office()
    officer = made_authority(body=Body.OFFICER, call_in_ended_on=None, may_take_away=True)

    assert office.publish(office.ready(when={"age": {"from": 19}}), authority=officer, grade=Grade.MINOR)


def test_is_the_first_version_only_once() -> None:
    office = Office()

    with pytest.raises(NotTheFirst):
        office.publish(office.ready(), grade=Grade.FIRST)


def test_takes_a_correction_of_the_promise_that_says_which_slip_it_mends() -> None:
    office = Office()
    officer = made_authority(body=Body.OFFICER, call_in_ended_on=None)
    draft = office.ready(when={"age": {"from": 17}})

    made = office.publish(
        draft, authority=officer, grade=Grade.CORRECTION, reason="A slip.", slip="It says 17, and we wrote 18."
    )

    assert made.note == "A slip. It corrects a slip against the decision: It says 17, and we wrote 18."


def test_refuses_a_correction_that_changes_the_promise() -> None:
    office = Office()
    officer = made_authority(body=Body.OFFICER, call_in_ended_on=None)
    draft = office.ready(title="Free bus", when={"age": {"from": 17}})

    with pytest.raises(TooMuchForACorrection) as refused:
        office.publish(draft, authority=officer, grade=Grade.CORRECTION)

    assert refused.value.changes == [("bus-pass", "when")]


def test_refuses_a_correction_that_takes_an_entry_out() -> None:
    office = Office()
    draft = office.draft()
    actions.remove_entry(draft, slug="bus-pass", by=office.editor, now=NOW)
    actions.add_entry(draft, slug="gym", rule=rule_data("gym", council=office.council), by=office.editor, now=NOW)
    proposed_and_approved(draft, by=office.editor, approver=office.approver)

    with pytest.raises(TooMuchForACorrection) as refused:
        office.publish(draft, grade=Grade.CORRECTION)

    assert sorted(refused.value.changes) == [("bus-pass", ""), ("gym", "")]


def test_takes_a_correction_of_words() -> None:
    office = Office()
    officer = made_authority(body=Body.OFFICER, call_in_ended_on=None)

    assert office.publish(office.ready(title="Free bus"), authority=officer, grade=Grade.CORRECTION).number == 2


@pytest.mark.parametrize(
    ("said", "refusal"),
    [
        ({"reason": " "}, NoReason),
        ({"takes_effect_at": NOW - timedelta(seconds=1)}, StartsInThePast),
    ],
)
def test_refuses_what_makes_no_sense(said: dict[str, Any], refusal: type[Exception]) -> None:
    office = Office()

    with pytest.raises(refusal):
        office.publish(office.ready(), **said)
    assert Version.objects.count() == 1


def test_is_for_those_who_may_and_the_trail_tells_of_those_who_may_not() -> None:
    office = Office()
    draft = office.ready()
    stranger = made_person(made_council("elsewhere"), Role.APPROVER, name="Demo Eve")

    for somebody in (office.editor, stranger):
        with pytest.raises(NotAllowed):
            published(draft, by=somebody)

    assert [one["why"] for one in office.refusals()] == ["NotAllowed", "NotAllowed"]
    assert Version.objects.count() == 1


def test_refuses_what_went_wrong_after_it_was_approved() -> None:
    office = Office()
    draft = office.ready(limits=[{"kind": "ends", "day": "2026-12-31"}])

    with pytest.raises(DraftNotReady, match="ended/bus-pass"):
        office.publish(draft, now=NOW + timedelta(days=60))

    assert office.refusals()[-1]["why"] == "DraftNotReady"
    assert office.publish(draft).number == 2


def test_happens_once() -> None:
    office = Office()
    draft = office.ready()
    office.publish(draft)

    with pytest.raises(DraftClosed):
        office.publish(draft)
    assert Version.objects.count() == 2


def test_refuses_a_draft_that_changes_nothing() -> None:
    office = Office()
    draft = made_draft(office.council, by=office.editor, based_on=office.first)
    proposed_and_approved(draft, by=office.editor, approver=office.approver)

    with pytest.raises(NothingChanged):
        office.publish(draft)


def test_refuses_to_undo_a_version_that_came_meanwhile() -> None:
    office = Office()
    slow = office.ready(title="Slow")
    office.publish(office.ready(title="Quick"))

    with pytest.raises(AnotherVersionSince):
        office.publish(slow)


def test_for_a_day_ahead_does_not_count_before_that_day() -> None:
    office = Office()
    start = NOW + timedelta(days=30)

    version = office.publish(office.ready(), takes_effect_at=start)

    assert offer_in_force(office.council, on=TODAY) == office.first
    assert offer_in_force(office.council, on=start.date() - timedelta(days=1)) == office.first
    assert offer_in_force(office.council, on=start.date()) == version
    lines = lines_of(published_versions(office.council), on=TODAY)
    assert [(one.version.number, one.stage, one.starts_later) for one in lines] == [
        (2, Stage.APPROVED, True),
        (1, Stage.PUBLISHED, False),
    ]


def test_lets_a_correction_come_before_a_version_that_is_set_ahead() -> None:
    office = Office()
    start = NOW + timedelta(days=30)
    ahead = office.publish(office.ready(when={"age": {"from": 17}}), takes_effect_at=start)

    correction = office.publish(office.ready(title="Free bus"), grade=Grade.CORRECTION)

    assert offer_in_force(office.council, on=TODAY) == correction
    assert offer_in_force(office.council, on=start.date()) == ahead


def test_can_be_taken_back_so_that_the_version_before_counts_again() -> None:
    office = Office()
    version = office.publish(office.ready())

    withdraw_version(version, by=office.approver, now=NOW + timedelta(days=2), reason="It was a mistake")

    assert offer_in_force(office.council, on=TODAY) == version
    assert offer_in_force(office.council, on=TODAY + timedelta(days=2)) == office.first
    stages = {
        one.version.number: one.stage
        for one in lines_of(published_versions(office.council), on=TODAY + timedelta(days=2))
    }
    assert stages == {2: Stage.WITHDRAWN, 1: Stage.PUBLISHED}
    with pytest.raises(AlreadyWithdrawn):
        withdraw_version(version, by=office.approver, now=NOW, reason="Again")


def test_is_taken_back_only_by_those_who_may_and_with_a_reason() -> None:
    office = Office()

    with pytest.raises(NotAllowed):
        withdraw_version(office.first, by=office.editor, now=NOW, reason="No")
    with pytest.raises(NoReason):
        withdraw_version(office.first, by=office.approver, now=NOW, reason=" ")
    assert offer_in_force(office.council, on=TODAY) == office.first
