"""Tells which notices were published on a matter, for its story."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.timezone import localdate

from localoffer.governance.matters.lines import StoryLine
from localoffer.governance.matters.models import Matter
from localoffer.governance.notices.kinds import Kind
from localoffer.governance.notices.models import Notice
from localoffer.governance.notices.queries import notices_of
from localoffer.rules.english import day
from localoffer.rules.governing.computed import ComputedDate


def story_lines(matter: Matter, *, public: bool) -> list[StoryLine]:
    """Return when each notice was published, what it allows from when, and its withdrawal. All of it is public."""
    return [line for one in notices_of(matter) for line in _lines(one)]


def _lines(notice: Notice) -> Iterator[StoryLine]:
    href = reverse("notices:notice", args=[notice.council.slug, notice.number])
    said = ComputedDate.from_data(notice.earliest).in_words if notice.earliest else ""
    parts = (f"{notice.title}.", notice.correction_note, said, _meant(notice))
    text = " ".join(part for part in parts if part)
    yield StoryLine(day=notice.published_on, kind="Notice", title=Kind(notice.kind).label, text=text, href=href)
    withdrawal = getattr(notice, "withdrawal", None)
    if withdrawal:
        at, title = localdate(withdrawal.at), "The notice was withdrawn"
        yield StoryLine(day=at, kind="Notice", title=title, text=withdrawal.reason, href=href)


def _meant(notice: Notice) -> str:
    """Say when the notice itself says that it will be decided, which may be later than the rule allows."""
    if notice.decision_from is None:
        return ""
    if notice.decision_until is None:
        return f"It is to be decided on {day(notice.decision_from)}."
    return f"It is to be decided between {day(notice.decision_from)} and {day(notice.decision_until)}."
