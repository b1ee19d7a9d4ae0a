"""Publishing on a decision …"""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from localoffer.accounts.models import Role
from localoffer.accounts.permissions import NotAllowed
from localoffer.accounts.scopes import council_scope
from localoffer.accounts.trail import last_record
from localoffer.governance.call_ins.actions import confirm_decision, record_outcome
from localoffer.governance.call_ins.kinds import Step
from localoffer.governance.decisions.actions import correct_record, publish_record, withdraw_record
from localoffer.governance.decisions.kinds import ItemKind
from localoffer.governance.decisions.models import Decision
from localoffer.governance.decisions.said import ConditionSaid, ConsultedSaid, ItemSaid
from localoffer.governance.matters.models import Matter
from localoffer.governance.publication.actions import (
    ItemDoesNotFit,
    NoReasonGiven,
    NothingToPublish,
    OrderedAlready,
    OrderIsDone,
    OrderSaid,
    cancel_order,
    carry_out,
    order_publication,
)
from localoffer.governance.publication.authority import (
    CallInStillOpen,
    NoAuthority,
    NotInEffectYet,
    authority_of,
)
from localoffer.governance.publication.models import PublicationOrder
from localoffer.offer.drafts.actions import add_entry, remove_entry
from localoffer.offer.queries import offer_in_force
from localoffer.offer.versions.actions import CarriedByAMatter, HeldBack, publish_version
from localoffer.offer.versions.authority import AuthorityRefused
from localoffer.offer.versions.grading import NotMinor
from localoffer.offer.versions.models import Body, Grade, Receipt
from tests.governance.making import (
    DAY,
    NOW,
    POLICY,
    Office,
    another_matter,
    delegating,
    end_all_roles,
    made_office,
)
from tests.offer.drafts.making import made_authority, made_draft, made_person, proposed_and_approved, rule_data

pytestmark = pytest.mark.django_db
EFFECT = datetime(2026, 12, 1, 2, tzinfo=UTC)  # the first night after the time for call-in
LATER = NOW + 20 * DAY


@pytest.fixture
def office() -> Office:
    return made_office()


def ordered(office: Office, decision: Decision, **said: object) -> PublicationOrder:
    """Return an order to publish on a decision's first item."""
    least = {"item": office.item(decision), "grade": Grade.DECISION, "reason": "More help with buses."}
    order = OrderSaid(**(least | said))  # type: ignore[arg-type]
    return order_publication(office.matter, said=order, by=office.approver, now=NOW)


def test_waits_for_the_time_of_call_in_to_end(office: Office) -> None:
    order = ordered(office, office.decide())

    with pytest.raises(CallInStillOpen):
        carry_out(order, now=EFFECT - DAY)
    version = carry_out(order, now=EFFECT)

    assert version is not None
    assert offer_in_force(office.council, on=date(2026, 12, 1)) == version
    receipt = Receipt.objects.get(version=version)
    assert (receipt.body, receipt.decided_on) == (Body.CABINET, date(2026, 11, 23))
    assert (receipt.call_in_ended_on, receipt.reference) == (date(2026, 11, 30), "Decision 1")


def test_is_told_by_the_matter_and_the_order(office: Office) -> None:
    order = ordered(office, office.decide())
    version = carry_out(order, now=EFFECT)

    with council_scope(office.council):
        assert PublicationOrder.objects.get(pk=order.pk).carried_out_at == EFFECT
        assert Matter.objects.get(pk=office.matter.pk).version == version


def test_is_refused_while_the_decision_is_called_in(office: Office) -> None:
    decision = office.decide()
    order = ordered(office, decision)
    call_in = office.valid_call_in(decision)

    with pytest.raises(CallInStillOpen):
        carry_out(order, now=LATER)
    record_outcome(call_in, kind=Step.REFERRED_BACK, on=LATER.date(), said="Cost.", by=office.officer, now=LATER)
    with pytest.raises(CallInStillOpen):
        carry_out(order, now=LATER)
    confirm_decision(call_in, on=LATER.date(), said="As it was.", by=office.officer, now=LATER)
    assert carry_out(order, now=LATER)


@pytest.mark.parametrize("at", [NOW, LATER])
def test_by_hand_is_refused_whatever_the_matter_decided(office: Office, at: datetime) -> None:
    office.decide()
    said: dict[str, Any] = {
        "authority": made_authority(),
        "by": office.approver,
        "now": at,
        "grade": Grade.DECISION,
    }

    with pytest.raises(CarriedByAMatter):
        publish_version(office.draft, reason="Around the back", **said)

    assert offer_in_force(office.council, on=LATER.date()) is None


def test_is_refused_by_the_database_while_the_decision_is_called_in(office: Office) -> None:
    office.call_in(office.decide())
    said: dict[str, Any] = {
        "by_order": True,
        "authority": made_authority(),
        "by": office.approver,
        "now": LATER,
        "grade": Grade.DECISION,
    }

    with pytest.raises(HeldBack, match="called in"):
        publish_version(office.draft, reason="Around the back", **said)

    assert offer_in_force(office.council, on=LATER.date()) is None


def test_is_not_done_on_advice_notes_or_withdrawn_records(office: Office) -> None:
    note = office.decide(items=[ItemSaid(text="Noted.", kind=ItemKind.NOTE)])
    withdrawn = office.decide()
    withdraw_record(withdrawn, reason="Wrong council.", by=office.officer, now=NOW)

    for decision, words in ((note, "agrees nothing"), (withdrawn, "withdrawn")):
        with pytest.raises(NoAuthority, match=words):
            authority_of(office.item(decision), now=LATER)


def test_is_done_on_the_newest_record(office: Office) -> None:
    first = office.decide()
    newer = correct_record(first, note="A typing error.", by=office.officer, now=LATER)
    publish_record(newer, by=office.officer, now=LATER)

    with pytest.raises(NoAuthority, match="newer record"):
        authority_of(office.item(first), now=LATER)
    assert authority_of(office.item(newer), now=LATER).call_in_ended_on == date(2026, 11, 30)


def test_waits_for_the_day_after_a_time_of_day_at_which_call_in_ends() -> None:
    office = made_office(call_in=POLICY | {"effective": "end_of_nth", "cut_off": "17:00"})
    item = office.item(office.decide())

    with pytest.raises(NotInEffectYet):
        authority_of(item, now=datetime(2026, 11, 30, 18, tzinfo=UTC))
    assert authority_of(item, now=EFFECT)


def test_waits_for_the_day_that_was_ordered(office: Office) -> None:
    order = ordered(office, office.decide(), not_before=LATER.date())

    assert carry_out(order, now=EFFECT) is None
    assert carry_out(order, now=LATER)


def test_asks_again_whether_whoever_ordered_it_may(office: Office) -> None:
    order = ordered(office, office.decide())
    end_all_roles(office.approver, at=NOW)

    with pytest.raises(NotAllowed):
        carry_out(order, now=EFFECT)

    assert offer_in_force(office.council, on=date(2026, 12, 1)) is None


def test_leaves_a_refusal_on_the_trail(office: Office) -> None:
    order = ordered(office, office.decide(body="officers", **officer_words(office)))

    with pytest.raises(AuthorityRefused):
        carry_out(order, now=EFFECT)

    record = last_record(office.council)
    assert record is not None
    assert (record.act, record.detail["why"]) == ("refused", "AuthorityRefused")


def officer_words(office: Office) -> dict[str, object]:
    """Return what an officer's record under the scheme of delegation says."""
    return {
        "maker": "Demo Dora",
        "maker_post": "Director",
        "scheme_paragraph": "4.2",
        "conditions_met": [ConditionSaid(condition="It costs nothing.", holds=True, evidence="Finance said so.")],
        "consulted": [ConsultedSaid(post="Lead Member", name="Demo Lee", on=NOW.date(), response="Agreed.")],
    }


def test_of_a_minor_change_is_done_on_an_officers_decision(office: Office) -> None:
    decision = office.decide(body="officers", **officer_words(office))
    order = ordered(office, decision, grade=Grade.MINOR)

    version = carry_out(order, now=EFFECT)

    assert version is not None
    assert Receipt.objects.get(version=version).body == Body.OFFICER


def test_of_less_help_is_no_minor_change_without_a_power_that_says_so(office: Office) -> None:
    publishing = carry_out(ordered(office, office.decide()), now=EFFECT)
    draft = made_draft(office.council, by=office.editor, based_on=publishing)
    remove_entry(draft, slug="bus-pass", by=office.editor, now=NOW)
    add_entry(draft, slug="gym", rule=rule_data("gym", council=office.council), by=office.editor, now=NOW)
    office.draft = proposed_and_approved(draft, by=office.editor, approver=office.approver)
    office.matter = another_matter(office, title="Less help", draft=office.draft)
    office.assess(now=NOW - DAY)
    given = office.decide(items=[ItemSaid(text="Yes."), delegating(), delegating(may_take_away=True)])
    plain, wide = (each.delegation for each in list(given.items.all())[1:])
    words = {"body": "officers", "maker": "Demo Dora", "maker_post": "Director", "now": EFFECT}

    by_plain, by_wide = (
        office.decide(**words, decided_on=EFFECT.date(), delegation=one, reference=f"O {one.pk}")
        for one in (plain, wide)
    )

    with pytest.raises(NotMinor, match="“Bus pass” is taken out"):
        ordered(office, by_plain, grade=Grade.MINOR)
    assert ordered(office, by_wide, grade=Grade.MINOR).waits


def test_is_ordered_once_and_only_by_those_who_may_publish(office: Office) -> None:
    decision = office.decide()
    said = OrderSaid(item=office.item(decision), grade=Grade.DECISION, reason="More")

    with pytest.raises(NotAllowed):
        order_publication(office.matter, said=said, by=office.editor, now=NOW)
    order_publication(office.matter, said=said, by=office.approver, now=NOW)
    with pytest.raises(OrderedAlready):
        order_publication(office.matter, said=said, by=office.approver, now=NOW)


def test_is_ordered_only_for_what_the_matter_carries_and_decided(office: Office) -> None:
    decision, other = office.decide(), another_matter(office)
    elsewhere = office.decide(matter=other)

    with pytest.raises(ItemDoesNotFit):
        ordered(office, elsewhere)
    with pytest.raises(NoReasonGiven):
        ordered(office, decision, reason=" ")
    said = OrderSaid(item=office.item(elsewhere), grade=Grade.DECISION, reason="More")
    with pytest.raises(NothingToPublish):
        order_publication(other, said=said, by=office.approver, now=NOW)


def test_is_cancelled_with_a_reason_and_can_be_ordered_again(office: Office) -> None:
    decision = office.decide()
    order = ordered(office, decision)

    with pytest.raises(NoReasonGiven):
        cancel_order(order, why="", by=office.approver, now=NOW)
    cancel_order(order, why="The wrong grade.", by=office.approver, now=NOW)
    with pytest.raises(OrderIsDone):
        carry_out(order, now=EFFECT)
    assert carry_out(ordered(office, decision), now=EFFECT)


def test_is_cancelled_only_by_those_who_may_publish(office: Office) -> None:
    order = ordered(office, office.decide())
    somebody = made_person(office.council, Role.PERFORMANCE, name="Demo Somebody")

    with pytest.raises(NotAllowed):
        cancel_order(order, why="Because.", by=somebody, now=NOW)
