"""Tells what was decided on a matter, for its story."""

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils.timezone import localdate

from localoffer.governance.decisions.days import waits_for_members
from localoffer.governance.decisions.kinds import ADVISERS
from localoffer.governance.decisions.models import Decision
from localoffer.governance.decisions.presenters.rows import NOBODY_SAID
from localoffer.governance.decisions.queries import decisions_of, published_decisions_of
from localoffer.governance.matters.lines import StoryLine
from localoffer.governance.matters.models import Matter
from localoffer.governance.withholding.telling import told_in_short
from localoffer.rules.english import day


def story_lines(matter: Matter, *, public: bool) -> list[StoryLine]:
    """Return when each decision was taken, its record published, corrected or withdrawn; the public's own."""
    found = published_decisions_of(matter) if public else decisions_of(matter)
    return [line for one in found for line in _lines(one, public=public)]


def _lines(decision: Decision, *, public: bool) -> Iterator[StoryLine]:
    href = _address(decision, public=public)
    kind = "Recommendation" if decision.body_kind in ADVISERS else "Decision"
    if decision.corrects is None:
        what = " ".join(item.text for item in decision.items.all()) or decision.text
        title = f"{decision.body_name}: {decision.title}"
        yield StoryLine(day=decision.decided_on, kind=kind, title=title, text=what, href=href)
    if decision.record_published_at:
        published = localdate(decision.record_published_at)
        title = "The corrected record was published" if decision.corrects else "The record was published"
        said = (decision.correction_note or _dates(decision), told_in_short(decision.not_public))
        text = " ".join(part for part in said if part)
        yield StoryLine(day=published, kind="Record", title=title, text=text, href=href)
    withdrawal = getattr(decision, "withdrawal", None)
    if withdrawal:
        at = localdate(withdrawal.at)
        yield StoryLine(day=at, kind="Record", title="The record was withdrawn", text=withdrawal.reason, href=href)
    told = getattr(decision, "members_told", None)
    if told and decision.corrects is None:
        yield StoryLine(day=told.told_on, kind="Call-in", title="Members were told", text=_window(told), href=href)
    ended = getattr(decision, "call_in_ended", None)
    if ended:
        text = f"It takes effect on {day(ended.effective_on)}."
        yield StoryLine(day=ended.ended_on, kind="Call-in", title="The time for call-in ended", text=text)


def _dates(decision: Decision) -> str:
    """Return what was known of its days when it was published: a day told of later has a line of its own."""
    if decision.call_in_policy is None:
        return decision.no_call_in_why
    if decision.published_effective_on is None:
        return NOBODY_SAID if waits_for_members(decision) else ""
    return _window(decision)


def _window(days: Any) -> str:
    deadline, effect = (days.call_in_deadline or {}).get("in_words", ""), days.published_effective_on
    return f"{deadline} It takes effect on {day(effect)} if nobody calls it in."


def _address(decision: Decision, *, public: bool) -> str:
    name = "decisions:record" if public else "decisions:decision"
    return reverse(name, args=[decision.council.slug, decision.number])
