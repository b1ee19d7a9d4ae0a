"""
A change of the offer goes its whole lawful way, from a draft to the version in force.

The cabinet agrees to ask people, and nobody calls that in. People have their say, and the council answers.
Equality is thought of, notice is given, and a report drafts itself from the proposal and is published. The cabinet
decides on that report. It is called in and sent back. It decides again, and a night publishes.
"""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest

from localoffer.accounts.models import Role
from localoffer.accounts.scopes import council_scope
from localoffer.accounts.trail import first_broken_link
from localoffer.governance.call_ins.actions import judge_validity, receive_call_in, record_outcome, set_hearing
from localoffer.governance.call_ins.actions.receiving import Request
from localoffer.governance.call_ins.kinds import Step
from localoffer.governance.call_ins.models import CallIn
from localoffer.governance.decisions import queries
from localoffer.governance.decisions.actions import publish_record, record_decision
from localoffer.governance.decisions.kinds import ItemKind
from localoffer.governance.decisions.models import CallInEnded, Decision, DecisionItem
from localoffer.governance.decisions.refusals import NotLawfulYet
from localoffer.governance.decisions.said import ItemSaid, RecordSaid
from localoffer.governance.decisions.stages import Stage
from localoffer.governance.equality.actions import (
    AssessmentSaid,
    EffectSaid,
    sign_assessment,
    write_assessment,
)
from localoffer.governance.equality.kinds import Effect
from localoffer.governance.equality.kinds import Stage as EqualityStage
from localoffer.governance.equality.law import characteristics
from localoffer.governance.matters.actions import start_matter
from localoffer.governance.matters.queries import story_of
from localoffer.governance.nightly.actions import end_call_ins
from localoffer.governance.notices.queries import forward_plan
from localoffer.governance.publication.actions import OrderSaid, cancel_order, order_publication
from localoffer.governance.publication.models import PublicationOrder
from localoffer.governance.reports import actions as reports
from localoffer.governance.reports.models import Report, ReportSection
from localoffer.governance.reports.refusals import ReportIncomplete
from localoffer.offer.drafts import actions as drafts
from localoffer.offer.queries import entries_of, offer_in_force
from localoffer.offer.versions.models import Grade, Receipt
from localoffer.participation.consultations import actions as hearing
from localoffer.participation.consultations.changed import what_changed
from localoffer.participation.consultations.models import Answered, Consultation, Words
from localoffer.participation.consultations.refusals import NotClosedYet
from localoffer.participation.consultations.told import Told
from tests.governance.constitution.making import governed_council
from tests.governance.making import CONSTITUTION, WORDS
from tests.governance.notices.making import published as noticed
from tests.governance.reports.making import Writing
from tests.offer.drafts.making import made_person, rule_data
from tests.offer.making import made_offer, made_rule
from tests.participation.consultations.making import made_plan

pytestmark = pytest.mark.django_db
KEY: dict[str, Any] = {"is_key": "yes", "key_limbs": ["money"], "key_reason": "It costs more than the limit."}
# The record gives no reason for having no report: it rests on the one that was published.
REPORTED = KEY | {"no_report_why": ""}
NIGHT = timedelta(hours=14)
SHOWN = "You travel free, at night too."
DECIDED = "You travel free, at night and at weekends too."


def noon(month: int, day: int) -> datetime:
    """Return noon in London on a day of the summer of 2026, in which the story is told."""
    return datetime(2026, month, day, 11, tzinfo=UTC)


STEPS = {
    "The time for call-in ended",
    "It opens: Buses and the gym",
    "Notice of a key decision",
    "What people said was summed up",
    "Cabinet: Free buses at night",
    "Councillors asked for a second look",
    "It was sent back to be decided again",
    "Cabinet: Free buses at night, for a year",
    "Another decision took its place",
}


class Story:
    """One invented council, its people, and one change of its bus pass."""

    def __init__(self) -> None:
        self.council = governed_council(**CONSTITUTION)
        self.editor = made_person(self.council, name="Demo Edie Editor")
        self.approver = made_person(self.council, Role.APPROVER, name="Demo Ava Approver")
        self.officer = made_person(self.council, Role.DEMOCRATIC_SERVICES, name="Demo Della Officer")
        self.worker = made_person(self.council, Role.PARTICIPATION_WORKER, name="Demo Wynn Worker")
        self.first = made_offer(made_rule(), council=self.council)
        now = noon(5, 5)
        self.draft = drafts.start_draft(self.council, by=self.editor, now=now, based_on=self.first)
        self.change(SHOWN, revision=1, now=now)
        self.matter = start_matter(
            self.council, title="Free buses at night", by=self.officer, now=now, draft=self.draft
        )

    def change(self, summary: str, *, revision: int, now: datetime) -> None:
        """Let the editor give the bus pass another summary."""
        rule = rule_data(council=self.council, summary=summary)
        drafts.save_entry(self.draft, slug="bus-pass", rule=rule, revision=revision, by=self.editor, now=now)

    def record(self, *, now: datetime, title: str, **said: Any) -> Decision:
        """Return the cabinet's open record of the day."""
        kind = said.pop("kind", ItemKind.APPROVE)
        said = WORDS | said
        items = [ItemSaid(text=f"{title}.", number="(i)", kind=kind, as_amended="reconsiders" in said)]
        record = RecordSaid(body="cabinet", decided_on=now.date(), title=title, items=items, words=said)
        return record_decision(self.matter, said=record, by=self.officer, now=now)

    def decide(self, *, now: datetime, title: str, **said: Any) -> Decision:
        """Return the cabinet's decision of the day, with its record published."""
        return publish_record(self.record(now=now, title=title, **said), by=self.officer, now=now)

    def order(self, decision: Decision, *, now: datetime) -> PublicationOrder:
        """Return the approver's order to publish the draft on a decision."""
        with council_scope(self.council):
            item = DecisionItem.objects.select_related("decision__council").get(decision=decision)
        said = OrderSaid(item=item, grade=Grade.DECISION, reason="Young people asked for night buses.")
        return order_publication(self.matter, said=said, by=self.approver, now=now)

    def stage(self, decision: Decision, *, at: datetime) -> Stage:
        """Return where a decision stands at a moment."""
        with council_scope(self.council):
            found = queries.decision(self.council, number=decision.number)
            assert found is not None
            return queries.standing(found, now=at).stage

    def summary(self, *, on: date) -> str:
        """Return what the offer in force on a day says of the bus pass."""
        version = offer_in_force(self.council, on=on)
        assert version is not None
        [entry] = entries_of(version)
        return str(entry.summary)


def test_from_a_draft_to_the_version_in_force() -> None:
    story = Story()

    the_cabinet_agrees_to_ask(story)
    consultation = people_are_heard(story)
    notice_is_given(story)
    the_council_answers(story, consultation)
    equality_is_thought_of(story)
    report = it_is_reported_on(story)
    first = the_cabinet_decides(story, report)
    second = it_is_sent_back_and_decided_again(story, first)
    assert second.report == report
    a_night_publishes(story, second)

    everyone_reads_the_story(story)
    assert first_broken_link(story.council) is None


def the_cabinet_agrees_to_ask(story: Story) -> None:
    """Nobody calls the first decision in, so its time ends, and a night notes it once."""
    decision = story.decide(now=noon(5, 5), title="Ask young people about buses at night", kind=ItemKind.CONSULT)
    assert story.stage(decision, at=noon(5, 12)) is Stage.CALLABLE

    nights = [end_call_ins(now=noon(5, 12) + NIGHT) for _ in range(2)]

    assert [len(one.nights) for one in nights] == [1, 0]
    with council_scope(story.council):
        assert [one.ended_on for one in CallInEnded.objects.all()] == [date(2026, 5, 12)]
    assert story.stage(decision, at=noon(5, 13)) is Stage.EFFECTIVE


def people_are_heard(story: Story) -> Consultation:
    """The draft goes out as it stands; six people press a face, and one writes."""
    opened = noon(5, 13)
    drafts.start_consulting(story.draft, by=story.editor, now=opened)
    plan = made_plan(opens_on=date(2026, 5, 13), closes_on=date(2026, 6, 9))
    consultation = hearing.open_consultation(story.draft, plan=plan, by=story.worker, now=opened)
    for number in range(6):
        words = {"bus-pass": "Weekends would help too."} if not number else {}
        told = Told(key=uuid4(), feelings={"bus-pass": {"good": 1}}, words=words)
        hearing.keep_response(consultation, told=told, now=noon(5, 20))
    with pytest.raises(NotClosedYet):
        hearing.finish_analysis(consultation, summary="All like it.", by=story.worker, now=noon(6, 9))
    return consultation


def the_council_answers(story: Story, consultation: Consultation) -> None:
    """The words become a theme, the draft changes because of it, and the theme is answered."""
    now = noon(6, 10)
    with council_scope(story.council):
        words = list(Words.objects.filter(consultation=consultation))
    for one in words:
        hearing.pass_words(one, by=story.worker, now=now)
    theme = hearing.make_theme(
        consultation, title="Weekends", text="People go out at weekends.", words=words, by=story.worker, now=now
    )
    hearing.finish_analysis(consultation, summary="All like it. Some want weekends.", by=story.worker, now=now)
    story.change(DECIDED, revision=2, now=now)
    hearing.answer_theme(
        theme, answered=Answered.DONE, text="It now has weekends.", owner="Demo Head of travel",
        entries=["bus-pass"], by=story.editor, now=now,
    )  # fmt: skip
    drafts.propose(story.draft, by=story.editor, now=now)
    drafts.approve(story.draft, by=story.approver, now=now)
    with council_scope(story.council):
        [changed] = what_changed(consultation)
    assert (changed.slug, changed.themes) == ("bus-pass", ("Weekends",))


def equality_is_thought_of(story: Story) -> None:
    """Without an assessment of the proposal as it now stands, nobody could publish a record that agrees it."""
    now = noon(6, 11)
    effects = {one.key: EffectSaid(effect=Effect.NONE) for one in characteristics()}
    said = AssessmentSaid(
        stage=EqualityStage.SCREENING, assessed_on=now.date(), summary="Nobody is harmed.", effects=effects
    )
    written = write_assessment(story.matter, said=said, by=story.editor, now=now)
    sign_assessment(written, name="Demo Dora, Director", by=story.officer, now=now)


def it_is_reported_on(story: Story) -> Report:
    """The report drafts itself from the proposal; people finish and clear it, and only then it is published."""
    now = noon(6, 22)
    writing = Writing(story.matter, editor=story.editor, officer=story.officer, now=now)
    report = writing.started(title="Free buses at night")
    with council_scope(story.council):
        drafted = "\n".join(one.text for one in ReportSection.objects.filter(report=report))
    assert DECIDED in drafted
    assert "Some want weekends." in drafted
    report = writing.filled(report)
    with pytest.raises(ReportIncomplete):
        reports.publish_report(report, by=story.officer, now=now)

    writing.clear(report)
    report = reports.publish_report(report, by=story.officer, now=now)

    assert report.equality is not None
    return report


def notice_is_given(story: Story) -> None:
    """A key decision needs 28 clear days of notice, so a day too soon is refused."""
    given = date(2026, 6, 2)
    noticed(story.matter, by=story.officer, on=given, now=noon(6, 2), decision_from=date(2026, 7, 1))
    assert [one.matter for one in forward_plan(story.council, on=date(2026, 6, 30))] == [story.matter]

    with pytest.raises(NotLawfulYet):
        story.record(now=noon(6, 30), title="Free buses at night", **KEY)


def the_cabinet_decides(story: Story, report: Report) -> Decision:
    """The first lawful day has come; the approver orders what will be published when it counts."""
    decision = story.decide(now=noon(7, 1), title="Free buses at night", **REPORTED)
    assert decision.report == report
    story.order(decision, now=noon(7, 1))
    assert list(forward_plan(story.council, on=date(2026, 7, 2))) == []
    return decision


def it_is_sent_back_and_decided_again(story: Story, first: Decision) -> Decision:
    """Scrutiny sends the decision back, which holds every night off; the cabinet decides anew."""
    call_in = it_is_called_in(story, first)
    by = story.officer
    assert end_call_ins(now=noon(7, 9) + NIGHT).nights == ()
    record_outcome(
        call_in, kind=Step.REFERRED_BACK, on=date(2026, 7, 10), said="Why so dear?", by=by, now=noon(7, 10)
    )
    assert story.stage(first, at=noon(7, 10)) is Stage.SENT_BACK
    assert end_call_ins(now=noon(7, 13) + NIGHT).nights == ()

    now = noon(7, 15)
    second = story.decide(now=now, title="Free buses at night, for a year", reconsiders=call_in, **REPORTED)

    assert story.stage(first, at=now) is Stage.REPLACED
    # A decision is called in once: the one that takes its place counts at once.
    assert story.stage(second, at=now) is Stage.EFFECTIVE
    return second


def it_is_called_in(story: Story, decision: Decision) -> CallIn:
    """Three councillors ask in time; the request is found valid, and a day is set."""
    request = Request(
        signed_by=["Demo Ann", "Demo Bob", "Demo Cyd"], grounds=["budget"], reasons="It costs too much."
    )
    by, now = story.officer, noon(7, 7)
    call_in = receive_call_in(decision, request=request, received_at=now, by=by, now=now)
    judge_validity(call_in, is_valid=True, why="In order.", by=by, now=now)
    set_hearing(call_in, on=date(2026, 7, 10), heard_by="Scrutiny", by=by, now=now)
    assert story.stage(decision, at=noon(7, 9)) is Stage.CALLED_IN
    return call_in


def a_night_publishes(story: Story, second: Decision) -> None:
    """An order on the replaced decision publishes nothing. One on the new decision does, by night, and once."""
    now = noon(7, 15)
    with council_scope(story.council):
        [order] = PublicationOrder.objects.all()
    [night] = end_call_ins(now=now).nights
    assert (len(night.hindered), night.published) == (1, ())
    cancel_order(order, why="Another decision took its place.", by=story.approver, now=now)
    story.order(second, now=now)
    assert story.summary(on=date(2026, 7, 15)) == "You travel free."

    nights = [end_call_ins(now=now + NIGHT) for _ in range(2)]

    assert [len(one.nights) for one in nights] == [1, 0]
    version = offer_in_force(story.council, on=date(2026, 7, 16))
    assert version is not None
    assert version.number == story.first.number + 1
    assert story.summary(on=date(2026, 7, 16)) == DECIDED
    receipt = Receipt.objects.get(version=version)
    assert (receipt.decided_on, receipt.reference) == (date(2026, 7, 15), f"Decision {second.number}")
    assert "called in once" in receipt.call_in_waived


def everyone_reads_the_story(story: Story) -> None:
    """The public reads every step, in the order of its day."""
    told = story_of(story.matter, public=True, on=date(2026, 7, 16))
    assert [one.day for one in told] == sorted(one.day for one in told)
    assert {one.title for one in told} >= STEPS
