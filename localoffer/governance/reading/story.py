"""Tells in a matter's story which documents were read for it, and the days that a person found in them."""

from collections.abc import Iterator

from django.db.models import Prefetch
from django.urls import reverse
from django.utils.timezone import localdate

from localoffer.governance.matters.lines import StoryLine
from localoffer.governance.matters.models import Matter
from localoffer.governance.reading.models import ExtractedField, SourceDocument
from localoffer.governance.reading.queries import documents_about
from localoffer.governance.reading.values import whole_day

# Days that nothing else on the site tells. A decision that was taken over tells its own.
TOLD = {
    "notice_first_published": "A notice was first published",
    "decision_due": "The decision was due",
    "call_in_expiry": "The last day for call-in",
}


def story_lines(matter: Matter, *, public: bool) -> list[StoryLine]:
    """Return when each document was read, and the days in it. For staff alone: they stand in the documents."""
    if public:
        return []
    told = Prefetch("fields", queryset=ExtractedField.objects.filter(name__in=TOLD).order_by("pk"))
    return [line for one in documents_about(matter).prefetch_related(told) for line in _lines(matter, one)]


def _lines(matter: Matter, document: SourceDocument) -> Iterator[StoryLine]:
    href = reverse("reading:document", args=[matter.council.slug, document.pk])
    read = localdate(document.used_at) if document.used_at else localdate(document.added_at)
    yield StoryLine(day=read, kind="Document", title=f"“{document}” was read", href=href)
    for field in document.fields.all():
        day = whole_day(field.settled)
        if day:
            yield StoryLine(day=day, kind="Document", title=TOLD[field.name], text=str(document), href=href)
