"""Finds the days that were promised: reviews, gaps, steps, answers, trials, texts to delete. Needs the scope."""

from collections.abc import Iterator

from localoffer.accounts.models import Council
from localoffer.frontend.words import day
from localoffer.participation.consultations.models import Answered, ThemeAnswer
from localoffer.participation.forums.queries import STAFF, forums_told
from localoffer.participation.pilots.queries import pilots_told
from localoffer.participation.pledges.queries import steps_of
from localoffer.participation.reviews.queries import open_gaps, records_of, reviews_of
from localoffer.participation.voice.due import Due
from localoffer.participation.voice.words_due import texts_to_go, told_to_go


def days_promised(council: Council) -> Iterator[Due]:
    """Yield every day that still stands, passed ones too, but nothing that a group keeps to itself."""
    yield from _reviews(council)
    yield from _gaps(council)
    yield from _steps(council)
    yield from _points(council)
    yield from _themes(council)
    yield from _trials(council)
    yield from texts_to_go(council)
    yield from told_to_go(council)


def _reviews(council: Council) -> Iterator[Due]:
    records, args = records_of(council), (council.slug,)
    waiting = [one for one in reviews_of(council) if one.pk not in records]
    for one in waiting:
        title = f"Review the offer: {one.title}"
        yield Due(
            name=f"review-{one.pk}",
            on=one.due_on,
            title=title,
            text=f"It comes {one.said_as}.",
            source=one.source,
            page="review",
            args=(council.slug, one.pk),
        )
    last = max(records.values(), key=lambda one: (one.held_on, one.pk), default=None)
    if last is not None and not waiting:
        title = "Set the next review of the offer"
        held = f"Counted from the last one, {day(last.held_on)}."
        yield Due(
            name=f"next-review-{last.pk}",
            on=last.next_due_on,
            title=title,
            text=held,
            page="reviews_desk",
            args=args,
        )


def _gaps(council: Council) -> Iterator[Due]:
    for one in open_gaps(council):
        if one.mitigation is not None:
            who = f"{one.mitigation.partner or council.name}: {one.mitigation.owner}."
            yield Due(
                name=f"gap-{one.gap.pk}",
                on=one.mitigation.by_date,
                title=f"Mend the gap: {one.gap.what}",
                text=f"{one.mitigation.text} {who}",
                source=f"Review: {one.gap.review.title}",
                page="review",
                args=(council.slug, one.gap.review_id),
            )


def _steps(council: Council) -> Iterator[Due]:
    for one in steps_of(council):
        if not one.is_done:
            yield Due(
                name=f"step-{one.step.pk}",
                on=one.step.due_on,
                title=f"Next step: {one.step.title}",
                text=f"{one.step.owner}.",
                source=f"Pledge: {one.step.pledge.title}" if one.step.pledge else "",
                page="pledges_desk",
                args=(council.slug,),
            )


def _points(council: Council) -> Iterator[Due]:
    told = forums_told(council, seen_by=STAFF)
    for one in (point for forum in told for session in forum.sessions for point in session.points):
        if one.answer is not None and one.answer.answered == Answered.WILL_DO:
            yield Due(
                name=f"point-{one.point.pk}",
                on=one.answer.by_date,
                title=f"Do what was promised to {one.point.session.forum.name}",
                text=f"{one.answer.text} {one.answer.owner}.",
                page="groups_desk",
                args=(council.slug,),
            )


def _themes(council: Council) -> Iterator[Due]:
    found = ThemeAnswer.objects.filter(council=council).select_related("theme", "consultation").order_by("pk")
    for one in {one.theme_id: one for one in found}.values():
        if one.answered == Answered.WILL_DO:
            yield Due(
                name=f"theme-{one.theme_id}",
                on=one.by_date,
                title=f"Do what was answered: {one.theme.title}",
                text=f"{one.text} {one.owner}.",
                source=f"Have your say: {one.consultation.title}",
                page="consultation",
                args=(council.slug, one.consultation_id),
            )


def _trials(council: Council) -> Iterator[Due]:
    for one in pilots_told(council):
        if one.decision is None:
            yield Due(
                name=f"trial-{one.pilot.pk}",
                on=one.pilot.until,
                title=f"Decide about the trial: {one.pilot.entry_title}",
                text=one.pilot.question,
                page="trials_desk",
                args=(council.slug,),
            )
