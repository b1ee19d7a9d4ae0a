"""The pages of drafts: the list, one draft with its entries, and what is done to the whole of it."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from localoffer.accounts.permissions import Act
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.frontend.rough_dates import rough_date
from localoffer.offer.drafts import actions, queries
from localoffer.offer.drafts.newer import newer_version
from localoffer.offer.drafts.refusals import OrderDoesNotFit
from localoffer.offer.editor.desk import Desk, desk_of, site_of
from localoffer.offer.editor.forms.acts import AddForm, CopyForm, EffectForm, ReasonForm, StartForm, slug_of
from localoffer.offer.editor.presenters.drafts import entry_groups
from localoffer.offer.editor.saving import REFUSED, says
from localoffer.offer.models import Entry, Version
from localoffer.offer.queries import offer_in_force, versions_in_force


@require_safe
@staff_only(Act.READ_DRAFTS)
def drafts(request: StaffRequest, council: str) -> HttpResponse:
    """List the drafts that are being worked on. For those who may read drafts."""
    context = {
        "site": site_of(request.staff),
        "council": request.council_scope,
        "drafts": queries.open_drafts(request.council_scope),
        "may_edit": request.staff.may(Act.EDIT_ENTRIES),
        "version": offer_in_force(request.council_scope, on=localdate(request.staff.now)),
    }
    return render(request, "offer/editor/drafts.html", context)


@require_http_methods(["GET", "POST"])
@staff_only(Act.EDIT_ENTRIES)
def start(request: StaffRequest, council: str) -> HttpResponse:
    """Start a draft from the version in force, or from nothing. For editors."""
    form = StartForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        now = request.staff.now
        made = actions.start_draft(
            request.council_scope,
            by=request.staff.user,
            now=now,
            based_on=offer_in_force(request.council_scope, on=localdate(now)),
            title=form.cleaned_data["title"],
        )
        return redirect("editor:draft", council, made.pk)
    context = {"form": form, "site": site_of(request.staff), "council": request.council_scope}
    return render(request, "offer/editor/start.html", context)


@require_safe
@staff_only(Act.READ_DRAFTS)
def draft(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Show a draft: its entries by heading, and what is left to do. For those who may read drafts."""
    return draft_page(request, desk_of(request, number))


@require_http_methods(["GET", "POST"])
@staff_only(Act.EDIT_ENTRIES)
def effect(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Ask from which day a draft is meant to count. For editors."""
    desk = desk_of(request, number)
    planned = desk.draft.takes_effect_on
    first = rough_date(planned.year, month=planned.month, day=planned.day) if planned else None
    form = EffectForm(request.POST if request.method == "POST" else None, initial={"takes_effect_on": first})
    if form.is_valid():
        try:
            actions.plan_effect(desk.draft, takes_effect_on=form.day, by=request.staff.user, now=request.staff.now)
            return redirect("editor:draft", council, number)
        except REFUSED as refused:
            form.add_error("takes_effect_on", says(refused))
    status = 422 if form.errors else 200
    return render(request, "offer/editor/effect.html", desk.context(form=form), status=status)


@require_http_methods(["GET", "POST"])
@staff_only(Act.EDIT_ENTRIES)
def add(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Add an entry, empty but for its title. For editors."""
    desk = desk_of(request, number)
    form = AddForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        title = form.cleaned_data["title"]
        try:
            said: dict[str, Any] = {"slug": slug_of(title), "rule": {"title": title}}
            made = actions.add_entry(desk.draft, by=request.staff.user, now=request.staff.now, **said)
            return redirect("editor:section", council, number, made.slug, "words")
        except REFUSED as refused:
            form.add_error("title", says(refused))
    return render(request, "offer/editor/add.html", desk.context(form=form))


@require_http_methods(["GET", "POST"])
@staff_only(Act.EDIT_ENTRIES)
def copy(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Copy an entry that another council published, with credit. For editors."""
    desk = desk_of(request, number)
    found = _others(desk)
    told = [(one.pk, f"{one.title}: {one.version.offer.council.name}") for one in found.values()]
    form = CopyForm(request.POST if request.method == "POST" else None, entries=told)
    if form.is_valid():
        chosen = found[int(form.cleaned_data["entry"])]
        try:
            made = actions.copy_entry_from(desk.draft, entry=chosen, by=request.staff.user, now=request.staff.now)
            return redirect("editor:entry", council, number, made.slug)
        except REFUSED as refused:
            form.add_error("entry", says(refused))
    return render(request, "offer/editor/copy.html", desk.context(form=form))


@require_POST
@staff_only(Act.EDIT_ENTRIES)
def move(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Move an entry up or down among those of its heading. For editors."""
    desk = desk_of(request, number)
    order = _moved(desk, slug=request.POST.get("slug", ""), up=request.POST.get("way") == "up")
    try:
        actions.reorder(desk.draft, slugs=order, by=request.staff.user, now=request.staff.now)
    except OrderDoesNotFit:
        return draft_page(request, desk, problem="Somebody changed the list meanwhile. Look again.")
    except REFUSED as refused:
        return draft_page(request, desk, problem=says(refused))
    return redirect(f"{request.path.removesuffix('move/')}#{request.POST.get('slug', '')[:80]}")


@require_http_methods(["GET", "POST"])
@staff_only(Act.EDIT_ENTRIES)
def give_up(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Ask, then close a draft that will not be published. For editors."""
    desk = desk_of(request, number)
    form = ReasonForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            said = {"by": request.staff.user, "now": request.staff.now, "reason": form.cleaned_data["reason"]}
            actions.give_up(desk.draft, **said)
            return redirect("editor:drafts", council)
        except REFUSED as refused:
            form.add_error("reason", says(refused))
    return render(request, "offer/editor/give_up.html", desk.context(form=form))


def draft_page(request: StaffRequest, desk: Desk, *, problem: str = "") -> HttpResponse:
    """Return the page of a draft, with a problem at its top where there is one."""
    context = desk.context(
        groups=entry_groups(desk.draft, findings=desk.findings),
        removed=queries.removed_entries(desk.draft),
        levels=[one.level.value for one in desk.findings],
        newer=_newer(desk),
        drafted_by_me=request.staff.user in queries.people_who_drafted(desk.draft),
        problem=problem,
    )
    return render(request, "offer/editor/draft.html", context, status=409 if problem else 200)


def _newer(desk: Desk) -> Version | None:
    """Return the version that came since an open draft began, or None."""
    found = newer_version(desk.draft, now=desk.staff.now) if desk.draft.is_open else None
    return None if found == desk.draft.based_on else found


def _others(desk: Desk) -> dict[int, Entry]:
    """Return what other councils offer today by its number, by title. What an entry says is read once chosen."""
    versions = versions_in_force(on=localdate(desk.staff.now))
    others = [one.pk for one in versions if one.offer.council != desk.council]
    found = Entry.objects.filter(version__in=others).select_related("version__offer__council")
    shown = found.only("title", "version__number", "version__published_at", "version__offer__council__name")
    return {one.pk: one for one in sorted(shown, key=lambda one: one.title.lower())}


def _moved(desk: Desk, *, slug: str, up: bool) -> list[str]:
    """Return the order with one entry moved past its neighbour under the same heading."""
    entries = list(queries.entries_of_draft(desk.draft))
    order = [one.slug for one in entries]
    headings = {one.slug: one.rule.get("heading") for one in entries}
    alike = [one for one in order if headings[one] == headings.get(slug)]
    if slug not in order:
        return order
    at = alike.index(slug) + (-1 if up else 1)
    if 0 <= at < len(alike):
        first, other = order.index(slug), order.index(alike[at])
        order[first], order[other] = order[other], order[first]
    return order
