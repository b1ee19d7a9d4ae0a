"""Tells when people could have their say on a matter's draft, and what came of it, for its story."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.timezone import localdate

from localoffer.accounts.scopes import council_scope
from localoffer.governance.matters.lines import StoryLine
from localoffer.governance.matters.models import Matter
from localoffer.participation.consultations.models import Consultation
from localoffer.participation.consultations.queries import analysed_by, date_changes, last_day
from localoffer.participation.voice.story import voice_of

KIND = "Have your say"


def story_lines(matter: Matter, *, public: bool) -> list[StoryLine]:
    """Return what each consultation on its draft came to, and what the standing voice has to do with it."""
    if matter.draft_id is None:
        return []
    with council_scope(matter.council):
        lines = list(_of_the_voice(matter, public=public))
        found = Consultation.objects.filter(draft=matter.draft_id).select_related("council").order_by("pk")
        return [line for one in found for line in _lines(one, href=_address(one, public=public))] + lines


def _of_the_voice(matter: Matter, *, public: bool) -> Iterator[StoryLine]:
    """Yield the review that asked for the draft, what groups said of it, and each trial of what it proposes."""
    for told in voice_of(matter.draft, for_everyone=public) if matter.draft else ():
        href = reverse(told.page, args=[matter.council.slug, *told.args])
        yield StoryLine(day=told.on, kind=told.kind, title=told.title, text=told.text, href=href)


def _address(one: Consultation, *, public: bool) -> str:
    """Return where to read on. The public's is the list, which is there before the first day too."""
    if public:
        return reverse("have_your_say", args=[one.council.slug])
    return reverse("consultation", args=[one.council.slug, one.pk])


def _lines(one: Consultation, *, href: str) -> Iterator[StoryLine]:
    yield StoryLine(day=one.opens_on, kind=KIND, title=f"It opens: {one.title}", text=one.why, href=href)
    for change in date_changes(one):
        title = "The last day was moved"
        yield StoryLine(day=localdate(change.at), kind=KIND, title=title, text=change.reason, href=href)
    yield StoryLine(day=last_day(one), kind=KIND, title=f"The last day: {one.title}", href=href)
    done = analysed_by(one)
    if done is not None:
        told = reverse("you_said", args=[one.council.slug])
        title = "What people said was summed up"
        yield StoryLine(day=localdate(done.at), kind=KIND, title=title, text=done.summary, href=told)
