"""Lets anybody do anything about deciding, in any order: what the actions refuse stays undone."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any, ClassVar

from django.db import transaction
from django.utils.timezone import localdate
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from localoffer.accounts.scopes import council_scope
from localoffer.governance.call_ins.actions import confirm_decision, judge_validity, record_outcome
from localoffer.governance.call_ins.kinds import OUTCOMES, Step
from localoffer.governance.call_ins.models import CallIn, CallInStep
from localoffer.governance.decisions.actions import correct_record, import_decision, publish_record
from localoffer.governance.decisions.actions.importing import Imported
from localoffer.governance.decisions.kinds import BodyKind, ItemKind
from localoffer.governance.decisions.models import Decision, DecisionItem
from localoffer.governance.decisions.said import ItemSaid, RecordSaid
from localoffer.governance.matters.models import Matter
from localoffer.governance.nightly.actions import end_call_ins
from localoffer.governance.notices.actions import publish_notice, take_over_notice
from localoffer.governance.notices.kinds import Kind
from localoffer.governance.notices.notice_words import NoticeWords
from localoffer.governance.notices.refusals import REFUSALS as NOTICE_REFUSALS
from localoffer.governance.publication.actions import OrderSaid, cancel_order, carry_out, order_publication
from localoffer.governance.publication.models import PublicationOrder
from localoffer.governance.refused import REFUSALS
from localoffer.governance.reports.actions import answer_recommendation
from localoffer.governance.reports.models import Recommendation
from localoffer.offer.versions.actions import publish_version
from localoffer.offer.versions.models import Grade
from tests.governance.making import NOW, Office
from tests.offer.drafts.making import made_authority

MAY_AGREE = "Lead Member"
BODIES = st.sampled_from(["cabinet", "cabinet", "member", "council", "board"])
# Mostly the newest, because most refuse what is no longer open.
PLACES = st.sampled_from([-1, -1, -1, 0, 1])
PUBLISHED: dict[str, Any] = {"record_published_at__isnull": False, "is_imported": False}
WAITING: dict[str, Any] = {"cancelled_at": None, "carried_out_at": None}
PARTS = st.frozensets(st.sampled_from(["reasons", "alternatives", "conflicts", "power"]))
REFUSED: tuple[type[Exception], ...] = (*REFUSALS, *NOTICE_REFUSALS)


class Anybody(RuleBasedStateMachine):
    """A council at work on two matters: one assessed and reported on, and one that nobody has assessed yet."""

    office: ClassVar[Office]
    bare: ClassVar[Matter]

    def __init__(self) -> None:
        super().__init__()
        self.transaction = transaction.atomic()
        self.transaction.__enter__()
        self.now = NOW
        self.words = 0
        self.changed()
        with council_scope(self.office.council):
            found = Matter.objects.select_related("council", "draft")
            self.office.matter, self.other = found.get(pk=self.office.matter.pk), found.get(pk=self.bare.pk)

    def teardown(self) -> None:
        """Undo all that was done, so that each run begins alike."""
        transaction.set_rollback(True)
        self.transaction.__exit__(None, None, None)

    @initialize(begun=st.sampled_from(["nothing", "ordered", "ordered", "called in", "sent back"]))
    def begin(self, begun: str) -> None:
        """Begin where few would come by chance: with an order to publish, or a call-in, perhaps upheld."""
        if begun == "nothing":
            return
        decided = self.office.decide(**self.record_of(ItemKind.APPROVE))
        said = OrderSaid(item=self.office.item(decided), grade=Grade.DECISION, reason="More help.")
        order_publication(self.office.matter, said=said, by=self.office.approver, now=self.now)
        if begun != "ordered":
            call_in, by = self.office.valid_call_in(decided, at=self.now), self.office.officer
            if begun == "sent back":
                today = localdate(self.now)
                record_outcome(call_in, kind=Step.REFERRED_BACK, on=today, said="Dear.", by=by, now=self.now)
        self.changed()

    @rule(days=st.sampled_from([0, 1, 3, 8, 30]))
    def wait(self, days: int) -> None:
        """Let some days pass, without anybody at work at night."""
        self.now += timedelta(days=days)

    @rule(days=st.sampled_from([0, 1, 8]))
    def night(self, days: int) -> None:
        """Let some days pass and the night's work be done, twice: the second time has nothing more to do."""
        self.now += timedelta(days=days)
        self.changed()
        assert not end_call_ins(now=self.now).failed
        again = end_call_ins(now=self.now)
        assert [night for night in again.nights if night.ended or night.published] == []

    @rule(ahead=st.sampled_from([0, 10, 28, 29, 40]))
    def announce(self, ahead: int) -> None:
        """Publish a notice of a key decision so many days ahead."""
        words = NoticeWords(
            title="The offer", what="The offer", decider_slug="cabinet", decider="Cabinet", members="Demo Leader",
            decision_from=localdate(self.now) + timedelta(days=ahead), documents="None", where_to_get="Ask us",
        )  # fmt: skip
        self.attempt(
            publish_notice, self.office.matter, kind=Kind.KEY, words=words, published_on=localdate(self.now),
            by=self.office.officer, now=self.now,
        )  # fmt: skip

    @rule(title=st.sampled_from(["", "An old offer"]), days=st.sampled_from([None, 1, 400]))
    def take_over_notice(self, title: str, days: int | None) -> None:
        """Take over a notice from the public record, whole or not."""
        day = None if days is None else localdate(self.now) - timedelta(days=days)
        self.attempt(
            take_over_notice, self.other, kind=Kind.KEY, words=NoticeWords(title=title, decision_from=day),
            published_on=localdate(self.now) - timedelta(days=500), source_url="https://example.invalid/n",
            now=self.now,
        )  # fmt: skip

    @rule(parts=PARTS)
    def take_over_record(self, parts: frozenset[str]) -> None:
        """Take over a decision from the public record, of which only some parts are stated."""
        items = [ItemSaid(text="It was so.")]
        said = RecordSaid(
            body="The Cabinet",
            decided_on=NOW.date() - timedelta(days=2000),
            title=f"Old {self.word()}",
            items=items,
            words=dict.fromkeys(parts, "As printed."),
        )
        record = Imported(said=said, body_kind=BodyKind.CABINET, source_url="https://example.invalid/1")
        self.attempt(import_decision, self.other, record=record, by=None, now=self.now)

    @rule()
    def assess(self) -> None:
        """Sign an equality assessment of the matter that had none."""
        self.attempt(self.office.assess, now=self.now, matter=self.other)

    @rule(
        body=BODIES,
        is_key=st.sampled_from([False, False, True]),
        urgent=st.sampled_from(["", "", "", MAY_AGREE, "Chair"]),
        kind=st.sampled_from([ItemKind.APPROVE, ItemKind.APPROVE, ItemKind.CONSULT, ItemKind.RECOMMEND]),
        is_bare=st.sampled_from([False, False, True]),
    )
    def decide(self, body: str, is_key: bool, urgent: str, kind: ItemKind, is_bare: bool) -> None:
        """Record a decision and publish its record, key or not, urgent or not."""
        said: dict[str, Any] = {"is_key": "yes", "key_limbs": ["spending"]} if is_key else {}
        if urgent:
            said |= {"urgent_reason": "Now", "urgent_agreed_by": "Demo Chair", "urgent_agreed_as": urgent}
            said |= {"urgent_agreed_on": localdate(self.now)}
        matter = self.other if is_bare else self.office.matter
        self.attempt(self.office.decide, body=body, matter=matter, **self.record_of(kind), **said)

    @rule(is_answer=st.booleans())
    def write(self, is_answer: bool) -> None:
        """Begin a record and leave it open; perhaps it answers the report's recommendation."""
        self.attempt(self.office.record, **self.record_of(ItemKind.APPROVE))
        item, asked = self.pick(DecisionItem, -1), self.pick(Recommendation, 0)
        if is_answer and item:
            self.attempt(answer_recommendation, asked, item=item, by=self.office.officer, now=self.now)

    @precondition(lambda self: self.has(Decision, record_published_at=None))
    @rule(place=PLACES)
    def finish(self, place: int) -> None:
        """Publish a record that was left open."""
        found = self.pick(Decision, place, record_published_at=None)
        self.attempt(publish_record, found, by=self.office.officer, now=self.now)

    @precondition(lambda self: self.has(Decision, **PUBLISHED))
    @rule(place=PLACES)
    def correct(self, place: int) -> None:
        """Correct a published record by a new one."""
        self.attempt(self.corrected, self.pick(Decision, place, **PUBLISHED))

    @precondition(lambda self: self.has(Decision, **PUBLISHED))
    @rule(place=PLACES, signatures=st.sampled_from([1, 3, 3]), is_valid=st.sampled_from([None, True, True, False]))
    def call_in(self, place: int, signatures: int, is_valid: bool | None) -> None:
        """Call a decision in; perhaps it is judged at once."""
        names, reasons = ["Demo A", "Demo B", "Demo C"][:signatures], f"Dear: {self.word()}."
        found = self.pick(Decision, place, **PUBLISHED)
        self.attempt(self.office.call_in, found, at=self.now, signed_by=names, reasons=reasons)
        if is_valid is not None:
            self.judged(is_valid=is_valid)

    @precondition(lambda self: self.has(CallIn))
    @rule(is_valid=st.booleans())
    def judge(self, is_valid: bool) -> None:
        """Judge the newest request."""
        self.judged(is_valid=is_valid)

    @precondition(lambda self: self.has(CallIn))
    @rule(place=PLACES, kind=st.sampled_from([Step.REFERRED_BACK, *OUTCOMES]))
    def hear(self, place: int, kind: Step) -> None:
        """Hear a call-in."""
        found, today = self.pick(CallIn, place), localdate(self.now)
        self.attempt(record_outcome, found, kind=kind, on=today, said="So.", by=self.office.officer, now=self.now)

    @precondition(lambda self: self.has(CallInStep, kind=Step.REFERRED_BACK))
    @rule(place=PLACES, is_another=st.booleans())
    def decide_again(self, place: int, is_another: bool) -> None:
        """Confirm a decision that was sent back, or take another in its place."""
        found = self.pick(CallIn, place)
        if is_another:
            self.attempt(self.office.decide, reconsiders=found, **self.record_of(ItemKind.APPROVE))
        else:
            today, by = localdate(self.now), self.office.officer
            self.attempt(confirm_decision, found, on=today, said="So.", by=by, now=self.now)

    @precondition(lambda self: self.has(DecisionItem))
    @rule(place=PLACES)
    def order(self, place: int) -> None:
        """Order the draft to be published on an item."""
        said = OrderSaid(item=self.pick(DecisionItem, place), grade=Grade.DECISION, reason="More help.")
        self.attempt(order_publication, self.office.matter, said=said, by=self.office.approver, now=self.now)

    @rule()
    def publish_by_hand(self) -> None:
        """Publish the draft on a receipt that somebody types, without the matter."""
        typed: dict[str, Any] = {"authority": made_authority(), "grade": Grade.DECISION, "reason": "Typed."}
        self.attempt(publish_version, self.office.draft, by=self.office.approver, now=self.now, **typed)

    @precondition(lambda self: self.has(PublicationOrder, **WAITING))
    @rule()
    def publish_now(self) -> None:
        """Try to carry out the order at once."""
        self.attempt(carry_out, self.pick(PublicationOrder, 0, **WAITING), now=self.now)

    @precondition(lambda self: self.has(PublicationOrder, **WAITING))
    @rule()
    def cancel(self) -> None:
        """Cancel the order, so that another can be made."""
        found, by = self.pick(PublicationOrder, 0, **WAITING), self.office.approver
        self.attempt(cancel_order, found, why="Another.", by=by, now=self.now)

    def judged(self, *, is_valid: bool) -> None:
        """Say whether the newest request is valid."""
        found, by = self.pick(CallIn, -1), self.office.officer
        if found:
            self.attempt(judge_validity, found, is_valid=is_valid, why="As found.", by=by, now=self.now)

    def record_of(self, kind: ItemKind) -> dict[str, Any]:
        """Return what a record of today says, with a word of its own in its title and its item."""
        items: Sequence[ItemSaid] = [ItemSaid(text=f"It is so: {self.word()}.", kind=kind)]
        today = localdate(self.now)
        title = f"About {self.word()}"
        return {"items": items, "title": title, "decided_on": today, "now": self.now, "maker": "Demo Lee"}

    def corrected(self, decision: Decision) -> Decision:
        """Return a published record that says the same in the place of another."""
        by = self.office.officer
        made = correct_record(decision, note="A name was wrong.", by=by, now=self.now)
        return publish_record(made, by=by, now=self.now)

    def word(self) -> str:
        """Return a word that stands nowhere else."""
        self.words += 1
        return f"Quokka{self.words}ferry"

    def has(self, model: Any, /, **said: Any) -> bool:
        """Say whether there is such a row, asked for once after each step."""
        name = f"{model.__name__} {said}"
        if name not in self.there:
            self.there[name] = self.pick(model, 0, **said) is not None
        return self.there[name]

    def changed(self) -> None:
        """Forget what was asked for after the step before."""
        self.there: dict[str, bool] = {}
        self.published_records: list[Decision] | None = None

    def pick(self, model: Any, place: int, /, **said: Any) -> Any:
        """Return one of the rows there are, or None."""
        with council_scope(self.office.council):
            found = list(model.objects.filter(**said).order_by("pk"))
        return found[place % len(found)] if found else None

    def attempt(self, deed: Any, *args: Any, **said: Any) -> None:
        """Do it, or be refused."""
        self.changed()
        try:
            with transaction.atomic():
                deed(*args, **said)
        except REFUSED:
            pass
