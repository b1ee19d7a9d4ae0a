"""Tells what was reported on a matter, for its story."""

from collections.abc import Iterator

from django.db.models import Prefetch
from django.urls import reverse
from django.utils.timezone import localdate

from localoffer.governance.matters.lines import StoryLine
from localoffer.governance.matters.models import Matter
from localoffer.governance.reports.kinds import Became
from localoffer.governance.reports.models import Report, ReportEvent
from localoffer.governance.withholding.telling import told_in_short

KIND = "Report"


def story_lines(matter: Matter, *, public: bool) -> list[StoryLine]:
    """Return each report's publication and what became of it; the staff's has when each was begun, too."""
    events = Prefetch("events", queryset=ReportEvent.objects.with_scopes_disabled().order_by("pk"))
    rows = Report.objects.with_scopes_disabled().filter(matter=matter).order_by("number").prefetch_related(events)
    if public:
        rows = rows.filter(published_at__isnull=False)
    return [line for one in rows for line in _lines(one, matter=matter, public=public)]


def _lines(one: Report, *, matter: Matter, public: bool) -> Iterator[StoryLine]:
    place = [matter.council.slug, matter.slug, one.number]
    if not public:
        href = reverse("reports:report", args=place)
        yield StoryLine(day=localdate(one.created_at), kind=KIND, title=f"Begun: {one.title}", href=href)
    if one.published_at is None:
        return
    href = reverse("reports:read", args=place)
    published = localdate(one.published_at)
    text = " ".join(part for part in (one.correction_note, told_in_short(one.not_public)) if part)
    yield StoryLine(day=published, kind=KIND, title=one.title, text=text, href=href)
    for event in one.events.all():
        title = f"{Became(event.became).label}: {one.title}"
        yield StoryLine(day=event.on, kind=KIND, title=title, text=event.note, href=href)
