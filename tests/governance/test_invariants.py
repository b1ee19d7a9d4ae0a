"""However notices, reports, decisions, call-ins and orders to publish follow each other …"""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest
from django.utils.timezone import localdate
from hypothesis import HealthCheck, settings
from hypothesis.stateful import invariant, run_state_machine_as_test

from localoffer.accounts.scopes import council_scope
from localoffer.governance.call_ins.kinds import SETTLED, Step
from localoffer.governance.call_ins.models import CallIn, CallInStep
from localoffer.governance.decisions import queries
from localoffer.governance.decisions.actions.importing import NOT_CHECKED, NOT_STATED
from localoffer.governance.decisions.kinds import ADVICE, ADVISERS, EXECUTIVE, ItemKind
from localoffer.governance.decisions.models import CallInEnded, Decision, DecisionItem
from localoffer.governance.decisions.stages import Stage
from localoffer.governance.equality.models import EqualityAssessment
from localoffer.governance.notices.models import Notice
from localoffer.governance.notices.queries import may_decide_on
from localoffer.governance.publication.models import PublicationOrder
from localoffer.governance.reports.actions import publish_report, withhold
from localoffer.governance.reports.models import Recommendation, RecommendationAnswer, Report
from localoffer.offer.versions.models import Receipt
from localoffer.rules.governing.computed import ComputedDate
from tests.governance.anybody import MAY_AGREE, Anybody
from tests.governance.making import NOW, POLICY, Office, another_matter, made_office
from tests.governance.reports.making import Writing
from tests.governance.what_everyone_reads import found_by, what_everyone_reads
from tests.offer.drafts.making import made_draft, proposed_and_approved

pytestmark = pytest.mark.django_db
WITHHELD = "Zanzibarlamp"
SETTINGS = settings(
    max_examples=12,
    stateful_step_count=25,
    derandomize=True,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    database=None,
)


class Deciding(Anybody):
    """Whatever anybody did, these hold after each step. The numbers are those of the design's invariants."""

    def __init__(self) -> None:
        super().__init__()
        self.as_published: dict[int, Any] = {}

    @invariant()
    def only_an_effective_decision_publishes(self) -> None:
        """1 and 5: one item that agrees something, in effect then, and no call-in of it open then."""
        with council_scope(self.office.council):
            done = list(
                PublicationOrder.objects.filter(carried_out_at__isnull=False).select_related("item__decision")
            )
            assert Receipt.objects.filter(version__offer__council=self.office.council).count() == len(done)
            for order in done:
                at: datetime = order.carried_out_at  # type: ignore[assignment]
                assert order.item.kind == ItemKind.APPROVE
                assert queries.standing(order.item.decision, now=at).stage is Stage.EFFECTIVE

    @invariant()
    def no_key_decision_comes_before_its_notice_matured(self) -> None:
        """2: whatever is published as a key decision of the executive was lawful on its day."""
        for one in self.recorded_here():
            if one.is_key == "yes" and one.body_kind in EXECUTIVE:
                assert may_decide_on(one.matter, day=one.decided_on, is_key=True) == []

    @invariant()
    def a_published_record_is_whole(self) -> None:
        """3 and 11: it has every part, comes after its decision, and its computed days have their inputs."""
        for one in self.recorded_here():
            assert all((one.reasons, one.alternatives, one.conflicts, one.power, one.items.all()))
            assert one.decided_on <= localdate(one.record_published_at)
            for data in filter(None, (one.call_in_deadline, one.effective, one.retention)):
                has_its_inputs(data)

    @invariant()
    def nothing_has_effect_before_call_in_is_over(self) -> None:
        """4 and 5: unless a post that may agree agreed that it was urgent, or nobody could call it in."""
        for one in self.published():
            assert one.urgent_agreed_as in ("", MAY_AGREE)
            stands = queries.standing(one, now=self.now)
            if one.call_in_ends_at is None:
                assert one.no_call_in_why
            elif stands.stage is Stage.EFFECTIVE:
                assert self.now >= one.call_in_ends_at
                for call_in in queries.call_ins_of(one):
                    assert {step.kind for step in call_in.steps.all()} & set(SETTLED)

    @invariant()
    def an_adviser_never_decides(self) -> None:
        """6: its items note or recommend, and it never comes into effect."""
        for one in self.published():
            if one.body_kind in ADVISERS:
                assert {item.kind for item in one.items.all()} <= set(ADVICE)
                assert queries.standing(one, now=self.now).stage is Stage.ADVICE

    @invariant()
    def nothing_is_agreed_before_equality_was_thought_of(self) -> None:
        """7: whoever agreed to change the offer had a signed assessment by then, and a report or a reason."""
        with council_scope(self.office.council):
            signed = list(EqualityAssessment.objects.filter(signed_at__isnull=False))
        for one in self.recorded_here():
            if ItemKind.APPROVE in {item.kind for item in one.items.all()}:
                days = [localdate(each.signed_at) for each in signed if each.matter_id == one.matter_id]
                assert min(days) <= one.decided_on
                assert one.report or one.no_report_why

    @invariant()
    def a_recommendation_is_no_decision(self) -> None:
        """8: a report only recommends; an answer joins it to a decision on its matter; a correction keeps it."""
        with council_scope(self.office.council):
            assert Recommendation.objects.count() == 1
            found = RecommendationAnswer.objects.select_related("recommendation__report", "item__decision")
            answers = list(found)
        for one in answers:
            assert one.recommendation.report.matter_id == one.item.decision.matter_id
        places = {(one.item.decision_id, one.item.position) for one in answers}
        for record in self.published():
            if record.corrects is not None:
                mine, theirs = (
                    {place for pk, place in places if pk == each} for each in (record.pk, record.corrects.pk)
                )
                assert mine == theirs

    def nobody_reads_what_is_not_published(self) -> None:
        """9: no page, file, feed or search has a word of an open record, a withheld part, an unchecked request."""
        said = what_everyone_reads(self.office.council, now=self.now)
        for secret in self.secrets():
            assert secret not in said
            assert found_by(secret, council=self.office.council, now=self.now) == []

    @invariant()
    def what_is_published_never_changes(self) -> None:
        """10: neither a record nor its items nor what they answer; a correction is a record of its own."""
        with council_scope(self.office.council):
            answers = set(RecommendationAnswer.objects.values_list("item_id", "recommendation_id"))
        for one in self.published():
            items = [(item.pk, item.text, item.kind) for item in one.items.all()]
            now = one.title, one.text, items, {pair for pair in answers if pair[0] in {item[0] for item in items}}
            assert self.as_published.setdefault(one.pk, now) == now

    @invariant()
    def what_the_public_record_does_not_state_stays_unsaid(self) -> None:
        """11 and 12: what is taken over has its source, and each gap is told, never filled."""
        for one in (each for each in self.published() if each.is_imported):
            assert one.source_url
            assert NOT_CHECKED in one.oddities
            for name, sentence in NOT_STATED.items():
                assert getattr(one, name) in ("", "As printed.")
                assert (sentence in one.oddities) == (getattr(one, name) == "")
        with council_scope(self.office.council):
            notices = list(Notice.objects.all())
        for notice in notices:
            assert notice.source_url if notice.is_imported else notice.earliest
            if notice.earliest:
                has_its_inputs(notice.earliest)

    @invariant()
    def call_in_ends_only_where_nobody_validly_called_in(self) -> None:
        """What the night noted holds."""
        with council_scope(self.office.council):
            for ended in CallInEnded.objects.select_related("decision"):
                steps = [step.kind for one in queries.call_ins_of(ended.decision) for step in one.steps.all()]
                assert Step.VALID not in steps

    def published(self) -> list[Decision]:
        """Return the published records, asked for once after each step."""
        if self.published_records is None:
            self.published_records = list(queries.published_decisions(self.office.council))
        return self.published_records

    def teardown(self) -> None:
        """Look at all that everyone reads, which takes longest, then undo all."""
        try:
            self.nobody_reads_what_is_not_published()
        finally:
            super().teardown()

    def recorded_here(self) -> list[Decision]:
        """Return the published records of decisions that were not taken over from elsewhere."""
        return [one for one in self.published() if not one.is_imported]

    def secrets(self) -> Iterator[str]:
        """Yield words of what is not published now."""
        with council_scope(self.office.council):
            closed = list(DecisionItem.objects.filter(decision__record_published_at=None))
            valid = CallInStep.objects.filter(kind=Step.VALID).values("call_in")
            unchecked = list(CallIn.objects.exclude(pk__in=valid))
        yield WITHHELD
        yield from (one.text.removeprefix("It is so: ").rstrip(".") for one in closed)
        yield from (one.reasons.removeprefix("Dear: ").rstrip(".") for one in unchecked)


def has_its_inputs(data: dict[str, Any]) -> None:
    """Check that a computed day says from what, by which rule and with which calendar it was computed."""
    computed = ComputedDate.from_data(data)
    assert all((computed.inputs, computed.policy, computed.calendar, computed.in_words))


def reported(office: Office) -> Report:
    """Return a published report on the office's matter, of which one appendix is withheld."""
    desk = Writing(office.matter, editor=office.editor, officer=office.officer, now=NOW)
    desk.signed()
    report = desk.filled(desk.started())
    withhold(report, said=desk.withheld(text=f"About {WITHHELD}."), by=office.officer, now=NOW)
    desk.clear(report)
    return publish_report(report, by=office.officer, now=NOW)


def test_the_invariants_hold() -> None:
    office = made_office(call_in=POLICY | {"urgency_agreed_by": ["lead"]})
    reported(office)
    draft = proposed_and_approved(
        made_draft(office.council, "gym", by=office.editor), by=office.editor, approver=office.approver
    )
    Deciding.office, Deciding.bare = office, another_matter(office, title="A gym", draft=draft)

    run_state_machine_as_test(Deciding, settings=SETTINGS)
