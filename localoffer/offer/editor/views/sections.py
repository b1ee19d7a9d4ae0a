"""The pages where a section of an entry is changed: saved without leaving, with nothing typed ever lost."""

import json
from typing import Any
from uuid import uuid4

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods, require_POST

from localoffer.accounts.permissions import Act
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.offer.drafts.merging import merge, settled
from localoffer.offer.drafts.models import DraftEntry
from localoffer.offer.drafts.refusals import SomeoneElseSaved
from localoffer.offer.editor.desk import Began, Desk, began, desk_of
from localoffer.offer.editor.forms.examples import OneExample
from localoffer.offer.editor.presenters.fields import name_of, shown
from localoffer.offer.editor.presenters.preview import preview_of
from localoffer.offer.editor.presenters.rows import legend_of, reads
from localoffer.offer.editor.saving import REFUSED, save, says
from localoffer.offer.editor.sections import Section
from localoffer.offer.editor.sections_of_entry import SECTIONS
from localoffer.offer.editor.trying import ODD

SAVED, BOTH = "yes", "both"


@require_http_methods(["GET", "POST"])
@staff_only(Act.EDIT_ENTRIES)
def section(request: StaffRequest, council: str, number: int, slug: str, name: str) -> HttpResponse:
    """Show and change one section of an entry. For editors."""
    desk = desk_of(request, number)
    entry = desk.entry(slug)
    kind = SECTIONS.get(name)
    if kind is None:
        raise Http404
    if request.method != "POST":
        return _page(request, desk, entry, kind(entry.rule, book=desk.book))
    start = began(entry, request.POST)
    quiet = request.POST.get("do", "save") != "save"
    found = kind(start.rule, book=desk.book, data=request.POST, quiet=quiet)
    return _sent(request, desk, entry, found, start)


@require_http_methods(["GET", "POST"])
@staff_only(Act.EDIT_ENTRIES)
def example(request: StaffRequest, council: str, number: int, slug: str, place: int) -> HttpResponse:
    """Show and change one worked example, or add one. For editors."""
    desk = desk_of(request, number)
    entry = desk.entry(slug)
    is_sent = request.method == "POST"
    start = began(entry, request.POST if is_sent else request.GET)
    try:
        data = request.POST if is_sent else None
        found = OneExample(start.rule, book=desk.book, data=data).at(place)
    except LookupError as error:
        raise Http404 from error
    return _sent(request, desk, entry, found, start) if is_sent else _page(request, desk, entry, found)


@require_POST
@staff_only(Act.EDIT_ENTRIES)
def remove_example(request: StaffRequest, council: str, number: int, slug: str, place: int) -> HttpResponse:
    """Take one worked example out. For editors."""
    desk = desk_of(request, number)
    entry = desk.entry(slug)
    start = began(entry, request.POST)
    held = list(start.rule.get("examples") or [])
    if place >= len(held):
        raise Http404
    rule = {**start.rule, "examples": held[:place] + held[place + 1 :]}
    to = redirect("editor:entry", council, number, slug)
    to["Location"] += "#examples"
    return _kept(request, desk, entry, rule=rule, start=start, to=to)


@require_POST
@staff_only(Act.EDIT_ENTRIES)
def choose(request: StaffRequest, council: str, number: int, slug: str) -> HttpResponse:
    """Settle two people's changes, field by field, as an editor chose. For editors."""
    desk = desk_of(request, number)
    entry = desk.entry(slug)
    try:
        mine = json.loads(request.POST.get("mine", ""))
    except (ValueError, RecursionError) as error:
        raise Http404 from error
    if not isinstance(mine, dict):
        raise Http404
    first = began(entry, request.POST)
    seen = request.POST.get("seen", "")
    start = began(entry, _with_revision(request, seen))
    merged = merge(first.rule, theirs=start.rule, mine=mine)
    wanted = {one.field: request.POST.get(f"field-{one.field}") == "mine" for one in merged.conflicts}
    to = redirect("editor:entry", council, number, slug)
    return _kept(request, desk, entry, rule=settled(merged, mine=wanted), start=start, to=to)


def _with_revision(request: StaffRequest, revision: str) -> Any:
    data = request.POST.copy()
    data["revision"] = revision
    return data


def _sent(request: StaffRequest, desk: Desk, entry: DraftEntry, found: Section, start: Began) -> HttpResponse:
    """Save what was sent where it is right; else show it again, whole, with what is wrong."""
    if found.quiet:
        return _page(request, desk, entry, found, revision=start.revision)
    if not found.is_valid:
        return _page(request, desk, entry, found, revision=start.revision, status=422)
    to = redirect(request.path)
    return _kept(request, desk, entry, rule=found.rule(), start=start, to=to, found=found)


def _kept(
    request: StaffRequest,
    desk: Desk,
    entry: DraftEntry,
    *,
    rule: dict[str, Any],
    start: Began,
    to: HttpResponse,
    found: Section | None = None,
) -> HttpResponse:
    """Save a rule; where somebody else changed the same, show both; where it is refused, say why."""
    try:
        saved = save(desk, entry.slug, rule=rule, began=start, key=request.POST.get("key", ""))
    except SomeoneElseSaved as clash:
        return _both(request, desk, entry, clash=clash, start=start)
    except REFUSED as refused:
        if found is None:
            return render(
                request, "offer/editor/refused.html", desk.context(entry=entry, problem=says(refused)), status=409
            )
        return _page(request, desk, entry, found, revision=start.revision, problem=says(refused), status=409)
    path, mark, anchor = to["Location"].partition("#")
    to["Location"] = f"{path}?saved={BOTH if saved.with_others else SAVED}{mark}{anchor}"
    return to


def _page(
    request: StaffRequest,
    desk: Desk,
    entry: DraftEntry,
    found: Section,
    *,
    revision: int | None = None,
    problem: str = "",
    status: int = 200,
) -> HttpResponse:
    context = desk.context(
        entry=entry,
        section=found,
        form=None,
        problems=found.problems,
        problem=problem,
        revision=entry.revision if revision is None else revision,
        key=request.POST.get("key") or uuid4().hex,
        saved=request.GET.get("saved", ""),
        preview=preview_of(_as_typed(found), book=desk.book, on=localdate(desk.staff.now)),
        legend=lambda one: legend_of(one, desk.book),
        reads=lambda one: reads(one, desk.book),
    )
    return render(request, found.template, context, status=status)


def _as_typed(found: Section) -> dict[str, Any]:
    """Return the rule as typed so far, or as it was while something typed is not finished."""
    if found.data is None:
        return found.before
    try:
        loud = type(found)(found.before, book=found.book, data=found.data) if found.quiet else found
        return loud.rule() if loud.is_valid else found.before
    except ODD:
        return found.before


def _both(
    request: StaffRequest, desk: Desk, entry: DraftEntry, *, clash: SomeoneElseSaved, start: Began
) -> HttpResponse:
    """Show two people's versions side by side, and ask which to keep, field by field. Nothing is saved yet."""
    conflicts = [
        {
            "field": one.field,
            "name": name_of(one.field),
            "base": shown(one.field, one.base, book=desk.book),
            "theirs": shown(one.field, one.theirs, book=desk.book),
            "mine": shown(one.field, one.mine, book=desk.book),
        }
        for one in clash.merged.conflicts
    ]
    context = desk.context(
        entry=entry,
        conflicts=conflicts,
        saved_by=clash.saved_by,
        mine=json.dumps(clash.mine, ensure_ascii=False),
        revision=start.revision,
        seen=clash.revision,
        key=uuid4().hex,
    )
    return render(request, "offer/editor/both.html", context, status=409)
