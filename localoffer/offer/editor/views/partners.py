"""The pages of partners: the entries that they provide, how to get those, and what the council should change."""

from typing import Any
from uuid import uuid4

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from localoffer.accounts.permissions import Act
from localoffer.accounts.queries import providers_of
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.offer.drafts import actions, partners
from localoffer.offer.drafts.actions.talking import NothingSaid, TooMuchSaid
from localoffer.offer.drafts.models import DraftEntry
from localoffer.offer.drafts.refusals import SomeoneElseSaved
from localoffer.offer.editor.desk import Desk, began, desk_of, site_of
from localoffer.offer.editor.forms.partners import OwnEntryForm, SuggestForm
from localoffer.offer.editor.presenters.fields import shown
from localoffer.offer.editor.presenters.preview import preview_of
from localoffer.offer.editor.presenters.talking import threads
from localoffer.offer.editor.saving import REFUSED, says


@require_safe
@staff_only(Act.EDIT_OWN_ENTRIES)
def own_entries(request: StaffRequest, council: str) -> HttpResponse:
    """List the entries in drafts that a partner provides. For partners and district editors."""
    who: dict[str, Any] = {"user": request.staff.user, "now": request.staff.now}
    context = {
        "site": site_of(request.staff),
        "council": request.council_scope,
        "drafts": partners.own_entries(request.council_scope, **who),
        "providers": sorted(providers_of(who["user"], council=request.council_scope, now=who["now"])),
    }
    return render(request, "offer/editor/own_entries.html", context)


@require_http_methods(["GET", "POST"])
@staff_only(Act.EDIT_OWN_ENTRIES)
def own_entry(request: StaffRequest, council: str, number: int, slug: str) -> HttpResponse:
    """Show an entry that a partner provides, and change how to get it. For partners and district editors."""
    desk, entry = _own(request, number, slug)
    if request.method != "POST":
        return _page(request, desk, entry, form=OwnEntryForm.opened(entry.rule))
    form = OwnEntryForm(request.POST)
    if form.is_valid() and _saved(request, desk, entry, form):
        return redirect(f"{request.path}?saved=yes")
    return _page(request, desk, entry, form=form)


@require_POST
@staff_only(Act.EDIT_OWN_ENTRIES)
def suggest(request: StaffRequest, council: str, number: int, slug: str) -> HttpResponse:
    """Ask the council to change another part of an entry. For partners and district editors."""
    desk, entry = _own(request, number, slug)
    form = SuggestForm(request.POST)
    if form.is_valid():
        try:
            who: dict[str, Any] = {"by": request.staff.user, "now": request.staff.now}
            actions.suggest_change(desk.draft, slug=slug, text=form.cleaned_data["text"], **who)
            return redirect(f"{reverse('editor:own_entry', args=[council, number, slug])}#suggestions")
        except (NothingSaid, TooMuchSaid):
            form.add_error("text", "Say what should change, in up to 5,000 letters")
        except REFUSED as refused:
            form.add_error("text", says(refused))
    return _page(request, desk, entry, form=OwnEntryForm.opened(entry.rule), asking=form)


def _own(request: StaffRequest, number: int, slug: str) -> tuple[Desk, DraftEntry]:
    """Return an entry that this person provides, with its draft. Raises Http404 for any other."""
    desk = desk_of(request, number)
    found = partners.own_entry(desk.draft, slug=slug, user=request.staff.user, now=request.staff.now)
    if found is None:
        raise Http404
    return desk, found


def _saved(request: StaffRequest, desk: Desk, entry: DraftEntry, form: OwnEntryForm) -> bool:
    """Save what was typed, and return whether that worked; the form then says why not."""
    try:
        actions.save_own_entry(
            desk.draft,
            slug=entry.slug,
            parts=form.parts(),
            revision=began(entry, request.POST).revision,
            by=request.staff.user,
            now=request.staff.now,
            client_key=request.POST.get("key", "")[:80],
        )
    except SomeoneElseSaved as clash:
        for one in clash.merged.conflicts:
            now = shown(one.field, one.theirs, book=desk.book)
            form.add_error(one.field, f"Somebody changed this meanwhile to “{now}”. Save again to keep yours")
    except REFUSED as refused:
        form.add_error(None, says(refused))
    return not form.errors


def _page(
    request: StaffRequest, desk: Desk, entry: DraftEntry, *, form: OwnEntryForm, asking: SuggestForm | None = None
) -> HttpResponse:
    wrong = asking or form
    said = partners.said_by_partner(entry, user=desk.staff.user)
    context = desk.context(
        entry=entry,
        own=form,
        asking=asking or SuggestForm(),
        form=wrong if wrong.errors else None,
        revision=entry.revision,
        key=request.POST.get("key") or uuid4().hex,
        saved=request.GET.get("saved", ""),
        preview=preview_of(entry.rule, book=desk.book, on=localdate(desk.staff.now)),
        threads=threads(said, staff=desk.staff, with_entry=False),
        can_change=desk.draft.is_open and not desk.draft.proposed_at,
    )
    return render(request, "offer/editor/own_entry.html", context, status=422 if wrong.errors else 200)
