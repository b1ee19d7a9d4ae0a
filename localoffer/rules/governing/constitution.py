"""A council's constitution, as far as it says how a change is lawfully made: one dated file."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Annotated

import msgspec
from msgspec.structs import replace

from localoffer.rules.governing.bodies import BodyRule, GovernanceModel, Post
from localoffer.rules.governing.call_in_policy import CallInPolicy
from localoffer.rules.governing.delegation import DelegationParagraph
from localoffer.rules.governing.key_decisions import KeyTest
from localoffer.rules.governing.notices import NoSuchNotice, NoticeKind, NoticePeriod, NoticeRule
from localoffer.rules.governing.problem import Problem
from localoffer.rules.rule import Source, Sure

Days = Annotated[int, msgspec.Meta(ge=1)]
# Once a year at the least: rulebook/governing/council_reports.yaml has the source.
Months = Annotated[int, msgspec.Meta(ge=1, le=12)]


class Constitution(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """
    What a council's constitution says, from `in_force_from` until a later one takes its place.

    `notice_periods` are the council's own; those of the law are added on reading (`with_law`). `closure_days` are
    days on which the council does not work. Without `call_in` nothing can be called in.
    `special_urgency_report_months` is the longest time between two reports to the full council.
    """

    name: str
    in_force_from: date
    governance_model: GovernanceModel
    source: Source
    bodies: tuple[BodyRule, ...]
    posts: tuple[Post, ...] = ()
    key_decision_tests: tuple[KeyTest, ...] = ()
    call_in: CallInPolicy | None = None
    notice_periods: tuple[NoticePeriod, ...] = ()
    closure_days: tuple[date, ...] = ()
    scheme_of_delegation: tuple[DelegationParagraph, ...] = ()
    report_templates: tuple[str, ...] = ()
    minimum_consultation_days: Days | None = None
    special_urgency_report_months: Months | None = None

    @property
    def sure(self) -> Sure:
        """How sure we are that the council's constitution says this."""
        return self.source.sure

    @property
    def urgency_agreed_by(self) -> tuple[str, ...]:
        """The titles of the posts that can agree that a decision is urgent, in order; empty if none is named."""
        named = self.call_in.urgency_agreed_by if self.call_in else ()
        return tuple(post.title for slug in named if (post := self.post(slug)))

    def notice_period(self, kind: NoticeKind) -> NoticePeriod:
        """Return the period of one kind of notice. Raises NoSuchNotice."""
        for period in self.notice_periods:
            if period.kind is kind:
                return period
        raise NoSuchNotice(f"{self.name} and the law of its day know no notice of the kind {kind.value}.")

    def body(self, slug: str) -> BodyRule | None:
        """Return a body by its slug, or None where there is none such."""
        return next((body for body in self.bodies if body.slug == slug), None)

    def post(self, slug: str) -> Post | None:
        """Return a post by its slug, or None where there is none such."""
        return next((post for post in self.posts if post.slug == slug), None)

    def paragraph(self, number: str) -> DelegationParagraph | None:
        """Return a paragraph of the scheme of delegation by its number, or None where there is none such."""
        return next((one for one in self.scheme_of_delegation if one.number == number), None)


def with_law(constitution: Constitution, rules: Iterable[NoticeRule], *, on: date) -> Constitution:
    """Return the constitution with the law's notice periods of a day, where it states none of its own."""
    own = {period.kind for period in constitution.notice_periods}
    law = [
        rule.period for rule in rules if rule.in_force(on, constitution.governance_model) and rule.kind not in own
    ]
    return replace(constitution, notice_periods=(*constitution.notice_periods, *law))


def problems_of(constitution: Constitution, rules: Iterable[NoticeRule]) -> tuple[Problem, ...]:
    """Return what in a constitution names nothing, stands twice, or asks for less than the law."""
    return (
        *_repeated(constitution),
        *_unknown_bodies(constitution),
        *_unknown_posts(constitution),
        *_too_short(constitution, rules),
    )


def _repeated(constitution: Constitution) -> Iterator[Problem]:
    named = {
        "bodies": [body.slug for body in constitution.bodies],
        "posts": [post.slug for post in constitution.posts],
        "scheme_of_delegation": [one.number for one in constitution.scheme_of_delegation],
        "notice_periods": [period.kind.value for period in constitution.notice_periods],
    }
    for part, names in named.items():
        for name, times in Counter(names).items():
            if times > 1:
                last = len(names) - 1 - names[::-1].index(name)
                yield Problem((part, last), f"“{name}” stands {times} times")


def _unknown_bodies(constitution: Constitution) -> Iterator[Problem]:
    for index, post in enumerate(constitution.posts):
        for slug in post.sits_in:
            if constitution.body(slug) is None:
                yield Problem(("posts", index, "sits_in"), f"there is no body “{slug}”")
    call_in = constitution.call_in
    if call_in and call_in.heard_by and constitution.body(call_in.heard_by) is None:
        yield Problem(("call_in", "heard_by"), f"there is no body “{call_in.heard_by}”")


def _unknown_posts(constitution: Constitution) -> Iterator[Problem]:
    for path, slug in _posts_named(constitution):
        if constitution.post(slug) is None:
            yield Problem(path, f"there is no post “{slug}”")


def _posts_named(constitution: Constitution) -> Iterator[tuple[tuple[str | int, ...], str]]:
    for index, post in enumerate(constitution.posts):
        if post.reports_to:
            yield ("posts", index, "reports_to"), post.reports_to
    if constitution.call_in:
        named = (constitution.call_in.checked_by, *constitution.call_in.urgency_agreed_by)
        yield from ((("call_in",), slug) for slug in named if slug)
    for index, paragraph in enumerate(constitution.scheme_of_delegation):
        for slug in (paragraph.delegate, *paragraph.consulting):
            yield ("scheme_of_delegation", index), slug


def _too_short(constitution: Constitution, rules: Iterable[NoticeRule]) -> Iterator[Problem]:
    law = {
        rule.kind: rule
        for rule in rules
        if rule.in_force(constitution.in_force_from, constitution.governance_model)
    }
    for index, period in enumerate(constitution.notice_periods):
        least = law.get(period.kind)
        if least and period.days < least.days:
            words = f"{period.days} days is less than the law’s {least.days} ({least.period.basis})"
            yield Problem(("notice_periods", index, "days"), words)
