"""Tells when a committee was to look at a matter, and that it did, for the matter's story."""

from collections.abc import Iterator

from django.db.models import F, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.timezone import localdate

from localoffer.accounts.scopes import council_scope
from localoffer.governance.decisions.models import Decision
from localoffer.governance.matters.lines import StoryLine
from localoffer.governance.matters.models import Matter
from localoffer.governance.work_plans.kinds import Step
from localoffer.governance.work_plans.models import ItemStep, WorkPlanItem
from localoffer.governance.work_plans.queries.decided_at import Held, meeting_of, open_meeting_of
from localoffer.governance.work_plans.queries.plan import planned

KIND = "Committee"


def story_lines(matter: Matter, *, public: bool) -> list[StoryLine]:
    """
    Return when a committee put the matter on its plan, and each step since.

    The public's has only which open committee's meeting considered or decided it, as that committee's page says.
    """
    if public:
        with council_scope(matter.council):
            return [*_for_everyone(matter), *_decided_in_the_open(matter)]
    found = WorkPlanItem.objects.filter(matter=matter).select_related("year__committee__council")
    planned_here = [line for one in found.prefetch_related("steps") for line in _lines(one)]
    return planned_here + [
        _decided(held, "work_plans:committee") for held in map(meeting_of, _met(matter)) if held
    ]


def _for_everyone(matter: Matter) -> Iterator[StoryLine]:
    """Yield what was considered by now; a year that was over before the committee was opened stays out."""
    now = timezone.now()
    opened = ItemStep.objects.filter(
        item__matter=matter,
        kind=Step.CONSIDERED,
        item__year__committee__open_from__lte=now,
        item__year__until__gt=F("item__year__committee__open_from__date"),
    )
    together = opened.select_related("meeting", "item__year__committee__council")
    for step in together.prefetch_related("meeting__facts").order_by("pk"):
        assert step.meeting is not None  # noqa: S101 - the database keeps no such step without one
        at, committee = planned(step.meeting, on=localdate(now)), step.item.year.committee
        if at.takes_items and at.day <= localdate(now):
            href = reverse("work_plans:open_committee", args=[committee.council.slug, committee.slug])
            minute = f" ({step.minute})" if step.minute else ""
            text, title = f"{step.item.title}{minute}", f"{committee.name} considered it"
            yield StoryLine(day=at.day, kind=KIND, title=title, text=text, href=href)


def _decided_in_the_open(matter: Matter) -> Iterator[StoryLine]:
    """Yield at which open committees' meetings something was decided of which the record is published."""
    for one in _met(matter).filter(record_published_at__isnull=False):
        held = open_meeting_of(one, now=timezone.now())
        if held is not None:
            yield _decided(held, "work_plans:open_committee")


def _met(matter: Matter) -> QuerySet[Decision]:
    found = Decision.objects.filter(matter=matter, meeting__isnull=False, corrects=None)
    return found.select_related("council").order_by("number")


def _decided(held: Held, page: str) -> StoryLine:
    href = reverse(page, args=[held.committee.council.slug, held.committee.slug])
    title = f"{held.committee.name} met and decided on it"
    return StoryLine(day=held.day, kind=KIND, title=title, text=held.item, href=f"{href}#meeting-{held.meeting}")


def _lines(item: WorkPlanItem) -> Iterator[StoryLine]:
    committee = item.year.committee
    href = reverse("work_plans:committee", args=[committee.council.slug, committee.slug])
    title = f"{committee.name} put it on its work plan"
    yield StoryLine(day=localdate(item.added_at), kind=KIND, title=title, text=item.title, href=href)
    for step in item.steps.all():
        kind = str(Step(step.kind).label)
        yield StoryLine(day=localdate(step.at), kind=KIND, title=kind, text=step.why, href=href)
