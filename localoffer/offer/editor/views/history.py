"""The pages of what was done to a draft and to an entry, where a change is undone."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from localoffer.accounts.permissions import Act
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.offer.drafts import actions, queries
from localoffer.offer.drafts.history import history_of
from localoffer.offer.drafts.refusals import ChangedSince
from localoffer.offer.editor.desk import desk_of
from localoffer.offer.editor.presenters.history import change_rows
from localoffer.offer.editor.saving import REFUSED, says

LATEST = 200


@require_safe
@staff_only(Act.READ_DRAFTS)
def history(request: StaffRequest, council: str, number: int, slug: str) -> HttpResponse:
    """Show everything done to an entry, with a way to undo it. For those who may read drafts."""
    desk = desk_of(request, number)
    entry = desk.entry(slug)
    rows = change_rows(history_of(entry)[:LATEST], book=desk.book)
    return render(request, "offer/editor/history.html", desk.context(entry=entry, rows=rows))


@require_safe
@staff_only(Act.READ_DRAFTS)
def draft_history(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Show everything done to a draft, the latest first. For those who may read drafts."""
    desk = desk_of(request, number)
    rows = change_rows(queries.changes_in(desk.draft)[:LATEST], book=desk.book)
    return render(request, "offer/editor/history.html", desk.context(entry=None, rows=rows))


@require_POST
@staff_only(Act.EDIT_ENTRIES)
def undo_change(request: StaffRequest, council: str, number: int, change: int) -> HttpResponse:
    """Undo one change, as long as nothing was built on it. For editors."""
    desk = desk_of(request, number)
    found = queries.changes_in(desk.draft).filter(pk=change).select_related("draft").first()
    if found is None:
        raise Http404
    try:
        entry = actions.undo(found, by=request.staff.user, now=request.staff.now)
        return redirect("editor:history", council, number, entry.slug)
    except ChangedSince:
        problem = "This was changed again since. Undo the later change first."
    except REFUSED as refused:
        problem = says(refused)
    return render(
        request, "offer/editor/refused.html", desk.context(entry=found.entry, problem=problem), status=409
    )
