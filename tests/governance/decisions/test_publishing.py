"""The record of a decision …"""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction

from localoffer.accounts.models import Role
from localoffer.accounts.permissions import NotAllowed
from localoffer.accounts.scopes import council_scope
from localoffer.accounts.trail import last_record
from localoffer.governance.decisions.actions import change_record, publish_record, record_decision, set_items
from localoffer.governance.decisions.kinds import ItemKind
from localoffer.governance.decisions.models import Decision, DecisionItem
from localoffer.governance.decisions.problems import problems_of
from localoffer.governance.decisions.refusals import (
    DecidedInFuture,
    EffectTooSoon,
    NoConstitution,
    NoSuchBody,
    NotLawfulYet,
    OnlyRecommends,
    RecordIncomplete,
    RecordPublished,
    ReferenceTaken,
)
from localoffer.governance.decisions.said import ItemSaid, RecordSaid
from localoffer.governance.decisions.stages import Stage
from localoffer.governance.matters.actions import start_matter
from localoffer.rules.governing.computed import ComputedDate
from tests.accounts.making import signed_in
from tests.governance.making import DAY, NOW, POLICY, TODAY, Office, made_office
from tests.offer.drafts.making import made_person
from tests.offer.making import made_council

pytestmark = pytest.mark.django_db


@pytest.fixture
def office() -> Office:
    return made_office()


def told(office: Office, decision: Decision) -> str:
    """Return all that a record lacks, in one text."""
    with council_scope(office.council):
        return " ".join(one.text for one in problems_of(office.fresh(decision)))


def test_is_published_with_its_dates_and_their_inputs(office: Office) -> None:
    made = office.decide()

    assert made.record_published_at == NOW
    assert made.published_effective_on == date(2026, 12, 1)
    assert made.call_in_ends_at == datetime(2026, 12, 1, tzinfo=UTC)
    effective = ComputedDate.from_data(made.effective)
    assert effective.day == date(2026, 12, 1)
    assert effective.inputs == {"publication": "23 November 2026", "time to call in": "5 working days"}
    assert effective.policy == "Demo call-in rules"
    assert "list of" in effective.calendar
    assert made.retain_until == date(2032, 11, 23)


def test_is_told_on_the_trail(office: Office) -> None:
    made = office.decide()

    record = last_record(office.council)
    assert record is not None
    assert (record.act, record.about) == ("record_decision", f"governance.decision {made.pk}")
    assert record.detail["deed"] == "published"


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("reasons", "Say why it was decided."),
        ("alternatives", "which other ways were looked at"),
        ("conflicts", "which conflicts of interest were declared"),
        ("power", "by what power"),
    ],
)
def test_is_refused_where_a_part_is_empty_though_none_would_do(office: Office, field: str, words: str) -> None:
    made = office.record(**{field: ""})

    with pytest.raises(RecordIncomplete, match=words):
        publish_record(made, by=office.officer, now=NOW)

    change_record(made, words={field: "None"}, by=office.officer, now=NOW)
    assert publish_record(made, by=office.officer, now=NOW).record_published_at == NOW


def test_names_the_regulation_that_asks_for_what_is_missing(office: Office) -> None:
    made = office.record(reasons="")

    with council_scope(office.council):
        [problem] = problems_of(office.fresh(made))

    assert "SI 2012/2089 reg 12" in problem.rule


def test_gives_reasons_by_a_report_only_where_the_report_can_be_found(office: Office) -> None:
    made = office.record(reasons="As in the report.", reasons_in_report=True)

    assert "give an address that is open" in told(office, made)
    report = {"title": "The report", "url": "https://example.invalid/report", "is_report": True}
    change_record(made, words={"documents": [report]}, by=office.officer, now=NOW)
    assert told(office, made) == ""


def test_says_whether_it_was_a_key_decision_and_why(office: Office) -> None:
    made = office.record(is_key="undecided", key_reason="")

    assert "Say whether it is a key decision." in told(office, made)
    change_record(made, words={"is_key": "no"}, by=office.officer, now=NOW)
    assert "Say why it is or is not" in told(office, made)


def test_is_refused_for_a_key_decision_without_notice(office: Office) -> None:
    with pytest.raises(NotLawfulYet) as refused:
        office.record(is_key="yes", key_limbs=["spending"])

    assert "28 clear days" in str(refused.value)
    assert "SI 2012/2089 reg 9" in str(refused.value)


def test_cannot_become_a_key_decision_later_without_notice_either(office: Office) -> None:
    made = office.record()

    with pytest.raises(NotLawfulYet):
        change_record(made, words={"is_key": "yes"}, by=office.officer, now=NOW)

    assert office.fresh(made).is_key == "no"


def test_is_not_written_before_the_decision(office: Office) -> None:
    with pytest.raises(DecidedInFuture):
        office.record(decided_on=TODAY + DAY)


def test_takes_who_may_decide_from_the_constitution_of_the_day(office: Office) -> None:
    with pytest.raises(NoSuchBody):
        office.record(body="knitting-circle")
    with pytest.raises(NoConstitution):
        office.record(decided_on=date(2019, 12, 31))


@pytest.mark.parametrize("body", ["board", "scrutiny"])
def test_of_an_advisory_body_only_recommends(office: Office, body: str) -> None:
    with pytest.raises(OnlyRecommends):
        office.record(body=body)

    made = office.decide(body=body, items=[ItemSaid(text="That Cabinet adopts it.", kind=ItemKind.RECOMMEND)])
    assert office.stage(made, at=NOW + 30 * DAY) is Stage.ADVICE


def test_of_an_advisory_body_is_kept_from_deciding_by_the_database_too(office: Office) -> None:
    made = office.record(body="board", items=[])

    with council_scope(office.council), pytest.raises(DatabaseError), transaction.atomic():
        DecisionItem.objects.create(
            council=office.council, decision=made, position=1, text="Adopted.", kind=ItemKind.APPROVE
        )


def test_never_changes_once_it_is_published(office: Office) -> None:
    made = office.decide()

    with pytest.raises(RecordPublished):
        change_record(made, words={"reasons": "Other"}, by=office.officer, now=NOW)
    with pytest.raises(RecordPublished):
        set_items(made, items=[], by=office.officer, now=NOW)
    with pytest.raises(RecordPublished):
        publish_record(made, by=office.officer, now=NOW)


@pytest.mark.parametrize(
    "deed",
    [
        "UPDATE governance_decision SET reasons = 'Other' WHERE id = {record}",
        "DELETE FROM governance_decision WHERE id = {record}",
        "UPDATE governance_decisionitem SET text = 'Other' WHERE decision_id = {record}",
        "DELETE FROM governance_decisionitem WHERE decision_id = {record}",
        "UPDATE governance_decision SET record_published_at = NULL WHERE id = {record}",
    ],
)
def test_is_kept_by_the_database_as_it_was_published(office: Office, deed: str) -> None:
    made = office.decide()

    with pytest.raises(DatabaseError, match="published record"), transaction.atomic():
        connection.cursor().execute(deed.format(record=made.pk, council=office.council.pk))


def test_prints_a_later_day_of_effect_but_never_an_earlier_one(office: Office) -> None:
    made = office.record()

    with pytest.raises(EffectTooSoon):
        publish_record(made, by=office.officer, now=NOW, effective_on=date(2026, 11, 30))
    later = publish_record(made, by=office.officer, now=NOW, effective_on=date(2026, 12, 7))

    assert later.published_effective_on == date(2026, 12, 7)
    assert ComputedDate.from_data(later.effective).day == date(2026, 12, 1)
    assert office.stage(made, at=datetime(2026, 12, 6, 12, tzinfo=UTC)) is Stage.WAITING
    assert office.stage(made, at=datetime(2026, 12, 7, 12, tzinfo=UTC)) is Stage.EFFECTIVE


def test_of_an_urgent_decision_skips_call_in_where_all_of_the_agreement_is_there(office: Office) -> None:
    urgent: dict[str, Any] = {"urgent_reason": "The school year begins.", "urgent_agreed_by": "Demo Chair"}
    made = office.record(**urgent)

    assert "It was urgent: say why, who agreed" in told(office, made)
    rest = {"urgent_agreed_as": "Chair of scrutiny", "urgent_agreed_on": TODAY}
    change_record(made, words=rest, by=office.officer, now=NOW)
    published = publish_record(made, by=office.officer, now=NOW)

    assert published.call_in_ends_at is None
    assert "Demo Chair (Chair of scrutiny)" in published.no_call_in_why
    assert office.stage(made) is Stage.EFFECTIVE


NAMED = {"urgency_agreed_by": ["lead", "director"]}
URGENT: dict[str, Any] = {
    "urgent_reason": "The school year begins.", "urgent_agreed_by": "Demo Chair", "urgent_agreed_on": TODAY,
}  # fmt: skip


@pytest.mark.parametrize("post", ["Lead Member", " the  lead member", "THE DIRECTOR"])
def test_of_an_urgent_decision_takes_a_post_that_the_constitution_names(post: str) -> None:
    office = made_office(call_in=POLICY | NAMED)

    assert office.decide(**URGENT, urgent_agreed_as=post).call_in_ends_at is None


@pytest.mark.parametrize("post", ["Chair of scrutiny", "Member", "Lead"])
def test_of_an_urgent_decision_is_refused_where_another_post_agreed(post: str) -> None:
    office = made_office(call_in=POLICY | NAMED)
    made = office.record(**URGENT, urgent_agreed_as=post)

    with council_scope(office.council):
        [problem] = problems_of(office.fresh(made))

    assert f"“{post}” cannot agree" in problem.text
    assert "Lead Member or else Director" in problem.text
    assert problem.rule == "Demo call-in rules; Demo constitution"
    with pytest.raises(RecordIncomplete, match="cannot agree"):
        publish_record(made, by=office.officer, now=NOW)


def test_names_the_posts_that_may_agree_on_its_page() -> None:
    office = made_office(call_in=POLICY | NAMED)
    page = f"/tarnbridge/edit/decisions/{office.record().number}/key/"

    assert (
        "The constitution names: Lead Member or else Director."
        in signed_in(office.officer).get(page).content.decode()
    )


def test_of_an_urgent_decision_shows_an_agreement_that_came_before(office: Office) -> None:
    late = {
        "urgent_reason": "a",
        "urgent_agreed_by": "b",
        "urgent_agreed_as": "c",
        "urgent_agreed_on": TODAY + DAY,
    }

    assert "before the decision is taken" in told(office, office.record(**late))


def test_of_the_full_council_has_effect_at_once(office: Office) -> None:
    made = office.decide(body="council")

    assert made.no_call_in_why == "Only decisions of the executive can be called in."
    assert office.stage(made) is Stage.EFFECTIVE


def test_counts_from_the_decision_where_the_constitution_says_so() -> None:
    office = made_office(call_in=POLICY | {"counts_from": "decision"})
    made = office.decide(decided_on=date(2026, 11, 16))

    assert made.published_effective_on == date(2026, 11, 24)


def test_has_a_reference_that_no_other_decision_has(office: Office) -> None:
    office.record(reference="CAB 1")

    with pytest.raises(ReferenceTaken):
        office.record(reference="CAB 1")


def test_is_numbered_within_its_council(office: Office) -> None:
    other = made_office("moorfield")

    assert [office.record().number, office.record().number, other.record().number] == [1, 2, 1]


@pytest.mark.parametrize("role", [Role.EDITOR, Role.PERFORMANCE, Role.PERSONAL_ADVISER])
def test_is_written_only_by_those_who_may(office: Office, role: Role) -> None:
    somebody = made_person(office.council, role, name="Demo Somebody Else")
    said = RecordSaid(body="cabinet", decided_on=TODAY, title="Mine")

    with pytest.raises(NotAllowed):
        record_decision(office.matter, said=said, by=somebody, now=NOW)


def test_is_refused_where_nobody_has_put_in_a_constitution() -> None:
    council = made_council("bareville")
    officer = made_person(council, Role.DEMOCRATIC_SERVICES, name="Demo Bare")
    matter = start_matter(council, title="A matter", by=officer, now=NOW)

    said = RecordSaid(body="cabinet", decided_on=TODAY, title="Mine")

    with pytest.raises(NoConstitution):
        record_decision(matter, said=said, by=officer, now=NOW)


def test_keeps_an_item_that_keeps_its_place(office: Office) -> None:
    made = office.record(items=[ItemSaid(text="One."), ItemSaid(text="Two.")])
    first = office.item(made)

    set_items(made, items=[ItemSaid(text="One, changed.")], by=office.officer, now=NOW)

    assert office.item(made) == first
    assert [one.text for one in office.fresh(made).items.all()] == ["One, changed."]
