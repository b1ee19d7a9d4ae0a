"""Tells what the standing voice has to do with a draft: a review asked for it, groups spoke of it, it is tried."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from localoffer.offer.models import Draft
from localoffer.participation.pilots.queries import PilotTold, pilots_told
from localoffer.participation.pledges.queries import principles_asked
from localoffer.participation.reviews.models import ReviewRecord


@dataclass(frozen=True, kw_only=True)
class Told:
    """One thing that happened, or will: its day, what kind it was, and the page where to read on."""

    on: date
    kind: str
    title: str
    text: str
    page: str
    args: tuple[object, ...] = ()


def voice_of(draft: Draft, *, for_everyone: bool) -> Iterator[Told]:
    """Yield what is known of a draft; what groups said of its principles only for staff. Needs the scope."""
    for record in ReviewRecord.objects.filter(draft=draft).select_related("review").order_by("held_on"):
        title = f"A review of the offer asked for this: {record.review.title}"
        args = () if for_everyone else (record.review_id,)
        page = "reviews" if for_everyone else "review"
        text = record.will_change
        yield Told(on=record.held_on, kind="Review", title=title, text=text, page=page, args=args)
    if not for_everyone:
        yield from _verdicts(draft)
    for one in pilots_told(draft.council):
        if one.pilot.draft_id == draft.pk:
            yield from _trial(one, page="trials" if for_everyone else "trials_desk")


def _verdicts(draft: Draft) -> Iterator[Told]:
    for asked in principles_asked(draft):
        for said in asked.verdicts:
            title = f"{said.forum.name} says of “{asked.principle.title}”: {said.get_kept_display()}"
            text, args = said.words, (draft.pk,)
            yield Told(on=said.given_on, kind="Young people", title=title, text=text, page="principles", args=args)


def _trial(one: PilotTold, *, page: str) -> Iterator[Told]:
    same: dict[str, Any] = {"kind": "Trial", "page": page}
    started = f"It is tried: {one.pilot.entry_title}"
    yield Told(on=one.pilot.starts_on, title=started, text=one.pilot.question, **same)
    for result in one.results:
        yield Told(on=result.measured_on, title="What was measured", text=result.text, **same)
    if one.decision is not None:
        title = f"The trial was decided about: {one.decision.get_then_display()}"
        yield Told(on=one.decision.decided_on, title=title, text=one.decision.why, **same)
