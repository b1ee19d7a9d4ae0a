"""Tells what came of what a decision asked for, for a matter's story."""

from django.urls import reverse

from localoffer.governance.deadlines.models import ItemDone
from localoffer.governance.matters.lines import StoryLine
from localoffer.governance.matters.models import Matter


def story_lines(matter: Matter, *, public: bool) -> list[StoryLine]:
    """Return what was said to be done, and what turned out not to be. Everyone can read it. Needs no scope."""
    found = ItemDone.objects.with_scopes_disabled().filter(item__decision__matter=matter)
    return [_line(one, matter=matter) for one in found.select_related("item__decision").order_by("pk")]


def _line(one: ItemDone, *, matter: Matter) -> StoryLine:
    decision = one.item.decision
    what = "It was not done after all" if one.is_undone else "It was done"
    where = f" ({one.reference})" if one.reference else ""
    return StoryLine(
        day=one.done_on,
        kind="Follow-up",
        title=f"{what}: {one.item.text}",
        text=f"{one.said}{where}",
        href=reverse("decisions:record", args=[matter.council.slug, decision.number]),
    )
