"""Makes a council that can decide: its constitution, its officers and a matter. All of it is invented."""

import json
from datetime import UTC, date, datetime, timedelta
from typing import Any

from django.utils.timezone import localdate

from localoffer.accounts.models import Council, Membership, Role, User
from localoffer.accounts.scopes import council_scope
from localoffer.governance.call_ins.actions import judge_validity, receive_call_in
from localoffer.governance.call_ins.actions.receiving import Request
from localoffer.governance.call_ins.models import CallIn
from localoffer.governance.decisions import queries
from localoffer.governance.decisions.actions import publish_record, record_decision
from localoffer.governance.decisions.kinds import ItemKind
from localoffer.governance.decisions.models import Decision, DecisionItem
from localoffer.governance.decisions.said import ItemSaid, PowerSaid, RecordSaid
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
from localoffer.governance.equality.models import EqualityAssessment
from localoffer.governance.matters.actions import start_matter
from localoffer.governance.matters.models import Matter
from localoffer.offer.models import Draft
from tests.governance.constitution.making import governed_council
from tests.offer.drafts.making import made_draft, made_person, proposed_and_approved
from tests.rules.governing.small import CALL_IN, SOURCE

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)  # a Monday
TODAY: date = NOW.date()
DAY = timedelta(days=1)
WEEK = {"days": 5, "unit": "working"}
GROUNDS = [
    {"slug": "consultation", "words": "Too few were asked"},
    {"slug": "budget", "words": "Outside the budget"},
]
POLICY = CALL_IN | {
    "grounds": GROUNDS,
    "hearing_within": {"days": 10, "unit": "working"},
    "reconsider_within": WEEK,
    "heard_by": "scrutiny",
    "checked_by": "director",
}
BODIES = [
    {"slug": "cabinet", "name": "Cabinet", "kind": "cabinet", "remit": "All of it.", "can_decide": True},
    {"slug": "member", "name": "Lead member", "kind": "cabinet_member", "remit": "Children.", "can_decide": True},
    {"slug": "officers", "name": "Officers", "kind": "officer_post", "remit": "As given.", "can_decide": True},
    {"slug": "council", "name": "Full council", "kind": "full_council", "remit": "Budget.", "can_decide": True},
    {"slug": "scrutiny", "name": "Scrutiny", "kind": "scrutiny", "remit": "Looks again.", "can_decide": False},
    {"slug": "board", "name": "Parenting board", "kind": "advisory", "remit": "Advises.", "can_decide": False},
]
POSTS = [
    {"slug": "director", "title": "Director", "kind": "officer"},
    {"slug": "lead", "title": "Lead Member", "kind": "member"},
]
SCHEME = [
    {
        "number": "4.2",
        "text": "Small things.",
        "delegate": "director",
        "scope": "Minor changes to the offer",
        "consulting": ["lead"],
        "conditions": ["It costs nothing."],
    }
]
CONSTITUTION: dict[str, Any] = {
    "bodies": BODIES, "posts": POSTS, "call_in": POLICY, "scheme_of_delegation": SCHEME, "source": SOURCE,
}  # fmt: skip
WORDS: dict[str, Any] = {
    "reasons": "Young people asked for it.",
    "alternatives": "None",
    "conflicts": "None",
    "power": "Part 3 of the constitution",
    "is_key": "no",
    "key_reason": "It costs little and touches one service.",
    "no_report_why": "The proposal is short, and everyone could read it.",
}


class Office:
    """A council at work on one matter, with the people who may act."""

    def __init__(self, council: Council, *, now: datetime) -> None:
        self.council, self.now = council, now
        self.officer = made_person(council, Role.DEMOCRATIC_SERVICES, name="Demo Dem Officer")
        self.approver = made_person(council, Role.APPROVER, name="Demo Ava Approver")
        self.editor = made_person(council, name="Demo Edie Editor")
        self.draft = self._draft()
        self.matter = start_matter(
            council, title="The offer of next April", by=self.officer, now=now, draft=self.draft
        )
        # Long before, so that a test can let them decide on an earlier day.
        self.assess(now=now - 365 * DAY)

    def _draft(self) -> Draft:
        draft = made_draft(self.council, "bus-pass", by=self.editor)
        return proposed_and_approved(draft, by=self.editor, approver=self.approver)

    def assess(self, *, now: datetime | None = None, matter: Matter | None = None) -> EqualityAssessment:
        """Return a signed assessment of the proposal, which has no effect on anybody."""
        at = now or self.now
        effects = {one.key: EffectSaid(effect=Effect.NONE) for one in characteristics()}
        said = AssessmentSaid(
            stage=EqualityStage.SCREENING, assessed_on=localdate(at), summary="Nobody is harmed.", effects=effects
        )
        written = write_assessment(matter or self.matter, said=said, by=self.editor, now=at)
        return sign_assessment(written, name="Demo Dora, Director", by=self.officer, now=at)

    def record(self, **said: Any) -> Decision:
        """Return an open record of the cabinet, whole unless told otherwise."""
        least: dict[str, Any] = {
            "body": "cabinet",
            "decided_on": localdate(self.now),
            "title": "Adopt the offer",
            "items": [ItemSaid(text="The offer is adopted.", number="(i)")],
            "conditions_met": (),
            "consulted": (),
        }
        parts = {name: said.pop(name, value) for name, value in least.items()}
        now = said.pop("now", self.now)
        matter = said.pop("matter", self.matter)
        record = RecordSaid(**parts, words=WORDS | said)
        return record_decision(matter, said=record, by=self.officer, now=now)

    def decide(self, **said: Any) -> Decision:
        """Return a published record of the cabinet, as `record` makes it."""
        now = said.get("now", self.now)
        return self.fresh(publish_record(self.record(**said), by=self.officer, now=now))

    def fresh(self, decision: Decision) -> Decision:
        """Return the record as it now stands."""
        with council_scope(self.council):
            found = queries.decision(self.council, number=decision.number)
        assert found is not None
        return found

    def stage(self, decision: Decision, *, at: datetime = NOW) -> Stage:
        """Return where a decision stands at a moment."""
        return queries.standing(self.fresh(decision), now=at).stage

    def item(self, decision: Decision) -> DecisionItem:
        """Return the first item of a decision."""
        with council_scope(self.council):
            return DecisionItem.objects.select_related("decision__council").filter(decision=decision)[0]

    def call_in(self, decision: Decision, *, at: datetime = NOW + DAY, **said: Any) -> CallIn:
        """Return a request that came in at a moment, in order unless told otherwise."""
        least = {
            "signed_by": ["Demo Ann", "Demo Bob", "Demo Cyd"],
            "grounds": ["budget"],
            "reasons": "It is dear.",
        }
        request = Request(**(least | said))
        return receive_call_in(decision, request=request, received_at=at, by=self.officer, now=at)

    def valid_call_in(self, decision: Decision, *, at: datetime = NOW + DAY) -> CallIn:
        """Return a request that was found valid."""
        made = self.call_in(decision, at=at)
        judge_validity(made, is_valid=True, why="In order.", by=self.officer, now=at)
        return made


def made_office(slug: str = "tarnbridge", *, now: datetime = NOW, **said: Any) -> Office:
    """Return a council that can decide; `said` changes its constitution, and `now` when it is at work."""
    # Each part is written out whole: YAML would shorten what is the same object into an alias.
    apart = json.loads(json.dumps(CONSTITUTION | said))
    return Office(governed_council(slug, **apart), now=now)


def another_matter(office: Office, *, title: str = "Another matter", **said: Any) -> Matter:
    """Return a matter of the same council without a draft."""
    return start_matter(office.council, title=title, by=office.officer, now=NOW, **said)


def end_all_roles(user: User, *, at: datetime) -> None:
    """Take away all that a person may do, from a moment on."""
    Membership.objects.with_scopes_disabled().filter(user=user).update(until=at)


def delegating(*, post: str = "Director", **said: Any) -> ItemSaid:
    """Return an item that gives a post the power to finish the offer."""
    power = PowerSaid(delegate_post=post, scope="To finish the offer", **said)
    return ItemSaid(text="The Director finishes the offer.", kind=ItemKind.DELEGATE, number="(ii)", power=power)
