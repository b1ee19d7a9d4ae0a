"""The button that puts a whole entry back to how it was."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from localoffer.accounts.permissions import Act
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.offer.drafts import actions
from localoffer.offer.drafts.refusals import NoSuchRevision
from localoffer.offer.editor.desk import desk_of
from localoffer.offer.editor.saving import REFUSED, says


@require_POST
@staff_only(Act.EDIT_ENTRIES)
def restore(request: StaffRequest, council: str, number: int, slug: str, revision: int) -> HttpResponse:
    """Put an entry back to how it was at a revision; nothing of its history is lost. For editors."""
    desk = desk_of(request, number)
    entry = desk.entry(slug)
    by, now = request.staff.user, request.staff.now
    try:
        actions.restore_entry(desk.draft, slug=slug, revision=revision, by=by, now=now)
    except NoSuchRevision as error:
        raise Http404 from error
    except REFUSED as refused:
        context = desk.context(entry=entry, problem=says(refused))
        return render(request, "offer/editor/refused.html", context, status=409)
    return redirect("editor:history", council, number, slug)
