"""However people edit, decide, publish and withdraw …"""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import transaction
from django.utils.timezone import localdate
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from localoffer.accounts.permissions import NotAllowed
from localoffer.accounts.scopes import council_scope
from localoffer.accounts.trail import first_broken_link
from localoffer.offer.drafts import actions
from localoffer.offer.drafts.history import rule_at
from localoffer.offer.drafts.models import Change, Deed, DraftEntry
from localoffer.offer.drafts.refusals import (
    ChangedSince,
    DraftIsProposed,
    EntryRemoved,
    SomeoneElseSaved,
)
from localoffer.offer.models import Receipt, Version
from localoffer.offer.queries import entries_of, offer_in_force
from localoffer.offer.versions.actions import (
    AlreadyWithdrawn,
    AnotherVersionSince,
    NotApproved,
    NothingChanged,
    withdraw_version,
)
from localoffer.offer.versions.queries import lines_of, published_versions
from localoffer.offer.versions.stages import Stage
from tests.offer.drafts.making import (
    NOW,
    made_approver,
    made_district,
    made_draft,
    made_person,
    proven_rule,
    published,
    rule_data,
)
from tests.offer.making import made_offer

SLUGS = ["bus-pass", "gym", "supper"]
slugs = st.sampled_from(SLUGS)
titles = st.sampled_from(["One", "Two", "Three", "Four"])
pytestmark = pytest.mark.django_db


class Life(RuleBasedStateMachine):
    """Two editors and an approver at work; the machine keeps its own account of what must be so."""

    def __init__(self) -> None:
        super().__init__()
        self.rolled_back = transaction.atomic()
        self.rolled_back.__enter__()
        self.now = NOW
        self.council = made_district(is_demo=False)
        rules = [proven_rule(slug) for slug in SLUGS]
        first = made_offer(*rules, council=self.council)
        self.editors = [made_person(self.council), made_person(self.council, name="Demo Ola")]
        self.approver = made_approver(self.council)
        self.spans: dict[int, list[Any]] = {1: [first.published_at, None]}
        self.texts = {1: {slug: rule_data(slug, council=self.council) for slug in SLUGS}}
        self.begin(first)

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self.rolled_back.__exit__(None, None, None)

    def begin(self, version: Version | None) -> None:
        self.draft = made_draft(self.council, by=self.editors[0], based_on=version)
        number = version.number if version else 0
        self.entries = {slug: dict(one) for slug, one in self.texts.get(number, {}).items()}
        self.removed: set[str] = set()
        self.revisions = dict.fromkeys(self.entries, 1)
        self.proposed = self.approved = False
        self.first = {slug: dict(one) for slug, one in self.entries.items()}

    def counting(self, moment: datetime) -> int:
        counted = [
            (start, number)
            for number, (start, end) in self.spans.items()
            if start < moment and (end is None or end >= moment)
        ]
        return max(counted)[1] if counted else 0

    @rule(slug=slugs, title=titles, who=st.integers(0, 1), stale=st.booleans())
    def edit(self, slug: str, title: str, who: int, stale: bool) -> None:
        if slug not in self.entries:
            return
        wanted = self.entries[slug] | {"title": title}
        revision = self.revisions[slug] - (1 if stale and self.revisions[slug] > 1 else 0)
        behind = revision != self.revisions[slug] and wanted != self.entries[slug]
        said: dict[str, Any] = {"slug": slug, "rule": wanted, "revision": revision}
        refusal: Any = (
            DraftIsProposed
            if self.proposed
            else EntryRemoved
            if slug in self.removed
            else SomeoneElseSaved
            if behind
            else None
        )
        if refusal:
            with pytest.raises(refusal):
                actions.save_entry(self.draft, **said, by=self.editors[who], now=self.now)
            return
        saved = actions.save_entry(self.draft, **said, by=self.editors[who], now=self.now)
        self.entries[slug], self.revisions[slug] = wanted, saved.revision

    @precondition(lambda self: not self.proposed)
    @rule(slug=slugs, out=st.booleans())
    def take_out_or_put_back(self, slug: str, out: bool) -> None:
        if slug in self.entries:
            deed = actions.remove_entry if out else actions.put_back_entry
            self.revisions[slug] = deed(self.draft, slug=slug, by=self.editors[0], now=self.now).revision
            (self.removed.add if out else self.removed.discard)(slug)

    @precondition(lambda self: not self.proposed)
    @rule(data=st.data())
    def undo(self, data: st.DataObject) -> None:
        with council_scope(self.council):
            found = list(
                Change.objects.filter(draft=self.draft, deed__in=[Deed.EDITED, Deed.UNDONE]).order_by("pk")
            )
        if not found:
            return
        change = data.draw(st.sampled_from(found))
        slug = change.entry.slug
        if self.entries[slug].get(change.field) != change.after:
            with pytest.raises(ChangedSince):
                actions.undo(change, by=self.editors[1], now=self.now)
            return
        self.revisions[slug] = actions.undo(change, by=self.editors[1], now=self.now).revision
        self.entries[slug] = self.entries[slug] | {change.field: change.before}

    @rule()
    def propose_or_take_back(self) -> None:
        if self.proposed:
            actions.take_back(self.draft, by=self.editors[0], now=self.now)
            self.approved = False
        else:
            actions.propose(self.draft, by=self.editors[0], now=self.now)
        self.proposed = not self.proposed

    @precondition(lambda self: self.proposed)
    @rule()
    def approve(self) -> None:
        actions.approve(self.draft, by=self.approver, now=self.now)
        self.approved = True

    @precondition(lambda self: self.proposed)
    @rule(who=st.integers(0, 1))
    def approve_own(self, who: int) -> None:
        with pytest.raises(NotAllowed):
            actions.approve(self.draft, by=self.editors[who], now=self.now)

    @rule(ahead=st.integers(0, 3))
    def publish(self, ahead: int) -> None:
        start = self.now + timedelta(days=ahead)
        followed = self.counting(start + timedelta(microseconds=1))
        based_on = self.draft.based_on.number if self.draft.based_on else 0
        text = {slug: one for slug, one in self.entries.items() if slug not in self.removed}
        refusal: Any = (
            NotApproved
            if not self.approved
            else AnotherVersionSince
            if followed != based_on
            else NothingChanged
            if followed and text == self.texts[followed]
            else None
        )
        said: dict[str, Any] = {"by": self.approver, "now": self.now, "takes_effect_at": start}
        if refusal:
            with pytest.raises(refusal):
                published(self.draft, **said)
            return
        version = published(self.draft, **said)
        self.spans[version.number], self.texts[version.number] = [start, None], text
        self.begin(version)

    @rule(title=titles, ahead=st.integers(0, 3))
    def publish_at_once(self, title: str, ahead: int) -> None:
        """Go the whole way in one step, so that versions set ahead and versions now come to lie side by side."""
        self.start_again_from_what_counts()
        if self.entries:
            self.edit(slug=min(self.entries), title=title, who=0, stale=False)
            self.propose_or_take_back()
            self.approve()
            self.publish(ahead=ahead)

    @rule(data=st.data())
    def withdraw(self, data: st.DataObject) -> None:
        number = data.draw(st.sampled_from(sorted(self.spans)))
        version = Version.objects.get(offer__council=self.council, number=number)
        said: dict[str, Any] = {"by": self.approver, "now": self.now, "reason": "A mistake"}
        if self.spans[number][1]:
            with pytest.raises(AlreadyWithdrawn):
                withdraw_version(version, **said)
            return
        withdraw_version(version, **said)
        self.spans[number][1] = self.now

    @rule()
    def start_again_from_what_counts(self) -> None:
        actions.give_up(self.draft, by=self.editors[0], now=self.now, reason="Start again")
        number = self.counting(self.now + timedelta(microseconds=1))
        self.begin(Version.objects.filter(offer__council=self.council, number=number).first())

    @rule()
    def a_day_passes(self) -> None:
        self.now += timedelta(days=1)

    @invariant()
    def the_draft_says_what_was_kept(self) -> None:
        with council_scope(self.council):
            found = list(DraftEntry.objects.filter(draft=self.draft))
            assert {one.slug: one.rule for one in found} == self.entries
            assert {one.slug for one in found if one.removed} == self.removed
            assert {one.slug: rule_at(one, revision=1) for one in found} == self.first

    @invariant()
    def published_versions_say_what_they_said(self) -> None:
        for version in published_versions(self.council):
            assert {one.slug: one.rule for one in entries_of(version)} == self.texts[version.number]
        assert Receipt.objects.count() == len(self.spans)

    @invariant()
    def the_version_that_counts_is_the_one_the_facts_say(self) -> None:
        for days in range(5):
            on: date = localdate(self.now) + timedelta(days=days)
            end_of_day = NOW.replace(hour=0) + timedelta(days=(on - NOW.date()).days + 1)
            found = offer_in_force(self.council, on=on)
            assert (found.number if found else 0) == self.counting(end_of_day)
            stages = {one.version.number: one.stage for one in lines_of(published_versions(self.council), on=on)}
            assert [number for number, stage in stages.items() if stage is Stage.PUBLISHED] == (
                [found.number] if found else []
            )

    @invariant()
    def the_trail_holds(self) -> None:
        assert first_broken_link(self.council) is None


def test_what_counts_is_what_was_decided_and_nothing_is_lost() -> None:
    checks = [HealthCheck.too_slow, HealthCheck.filter_too_much]
    run_state_machine_as_test(
        Life,
        settings=settings(max_examples=8, stateful_step_count=16, deadline=None, suppress_health_check=checks),
    )
