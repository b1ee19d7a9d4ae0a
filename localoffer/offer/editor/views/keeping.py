"""Answers a form that was sent: saved, shown again with what is wrong, or beside what somebody else saved."""

import json
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate

from localoffer.accounts.staff import StaffRequest
from localoffer.offer.drafts.models import DraftEntry
from localoffer.offer.drafts.refusals import SomeoneElseSaved
from localoffer.offer.editor.adding import AddCondition, WorkOut
from localoffer.offer.editor.desk import Began, Desk
from localoffer.offer.editor.presenters.both import conflicts_of
from localoffer.offer.editor.presenters.preview import preview_of
from localoffer.offer.editor.presenters.rows import legend_of, legend_of_sum, reads, reads_sum
from localoffer.offer.editor.saving import REFUSED, save, says
from localoffer.offer.editor.sections import Section
from localoffer.offer.editor.trying import ODD
from localoffer.offer.editor.views.quietly import is_quiet, kept_quietly

SAVED, BOTH = "yes", "both"


@dataclass(frozen=True, kw_only=True)
class At:
    """Where somebody is at work: the request, the desk and the entry on it."""

    request: StaffRequest
    desk: Desk
    entry: DraftEntry


def sent(at: At, found: Section, *, start: Began, to: HttpResponse) -> HttpResponse:
    """Save what was sent where it is right; else show it again, whole, with what is wrong."""
    if is_quiet(at.request):
        return kept_quietly(at.request, at.desk, at.entry, found, start)
    if found.quiet:
        return page(at, found, revision=start.revision)
    if not found.is_valid:
        return page(at, found, revision=start.revision, status=422)
    return kept(at, rule=found.rule(), start=start, to=to, found=found)


def kept(
    at: At, *, rule: dict[str, Any], start: Began, to: HttpResponse, found: Section | None = None
) -> HttpResponse:
    """Save a rule; where somebody else changed the same, show both; where it is refused, say why."""
    try:
        saved = save(at.desk, at.entry.slug, rule=rule, began=start, key=at.request.POST.get("key", ""))
    except SomeoneElseSaved as clash:
        return both(at, clash=clash, start=start)
    except REFUSED as refused:
        if found is None:
            context = at.desk.context(entry=at.entry, problem=says(refused))
            return render(at.request, "offer/editor/refused.html", context, status=409)
        return page(at, found, revision=start.revision, problem=says(refused), status=409)
    path, mark, anchor = to["Location"].partition("#")
    to["Location"] = f"{path}?saved={BOTH if saved.with_others else SAVED}{mark}{anchor}"
    return to


def page(
    at: At, found: Section, *, revision: int | None = None, problem: str = "", status: int = 200
) -> HttpResponse:
    """Return the page of a section, as it was or as it was sent."""
    book = at.desk.book
    context = at.desk.context(
        entry=at.entry,
        section=found,
        form=None,
        problems=found.problems,
        problem=problem,
        revision=at.entry.revision if revision is None else revision,
        key=at.request.POST.get("key") or uuid4().hex,
        saved=at.request.GET.get("saved", ""),
        preview=preview_of(_as_typed(found), book=book, on=localdate(at.desk.staff.now)),
        legend=lambda one: legend_of(one, book),
        reads=lambda one: reads(one, book),
        legend_of_sum=legend_of_sum,
        reads_sum=lambda one: reads_sum(one, book),
        adding=lambda place, label: AddCondition(book=book, place=place, label=label),
        work_out=lambda one: WorkOut(place=one.prefix, now=one.row.kind),
    )
    return render(at.request, found.template, context, status=status)


def both(at: At, *, clash: SomeoneElseSaved, start: Began) -> HttpResponse:
    """Show two people's versions side by side, and ask which to keep, field by field. Nothing is saved yet."""
    context = at.desk.context(
        entry=at.entry,
        conflicts=conflicts_of(clash.merged, book=at.desk.book),
        saved_by=clash.saved_by,
        mine=json.dumps(clash.mine, ensure_ascii=False),
        revision=start.revision,
        seen=clash.revision,
        key=uuid4().hex,
    )
    return render(at.request, "offer/editor/both.html", context, status=409)


def _as_typed(found: Section) -> dict[str, Any]:
    """Return the rule as typed so far, or as it was while something typed is not finished."""
    if found.data is None:
        return found.before
    try:
        loud = found.loud()
        return loud.rule() if loud.is_valid else found.before
    except ODD:
        return found.before
