"""The page of what was done to a council's own questions, where a change is undone."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from localoffer.accounts.permissions import Act
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.offer.drafts import queries
from localoffer.offer.drafts.refusals import ChangedSince
from localoffer.offer.editor.asking import QuestionIsUsed, take_back_change
from localoffer.offer.editor.desk import Desk, desk_of
from localoffer.offer.editor.presenters.question_history import question_change_rows
from localoffer.offer.editor.saving import REFUSED, says

LATEST = 200


@require_safe
@staff_only(Act.READ_DRAFTS)
def questions_history(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Show everything done to the draft's own questions, with a way to undo it. For those who may read drafts."""
    return _page(request, desk_of(request, number))


@require_POST
@staff_only(Act.EDIT_ENTRIES)
def undo_question_change(request: StaffRequest, council: str, number: int, change: int) -> HttpResponse:
    """Undo one change to a question, as long as nothing was built on it. For editors."""
    desk = desk_of(request, number)
    found = queries.question_changes_in(desk.draft).filter(pk=change).first()
    if found is None:
        raise Http404
    try:
        take_back_change(desk, found)
        return redirect("editor:questions_history", council, number)
    except ChangedSince:
        problem = "This was changed again since. Undo the later change first."
    except QuestionIsUsed as used:
        problem = f"Entries still ask it: {used}. Change them first."
    except REFUSED as refused:
        problem = says(refused)
    return _page(request, desk, problem=problem)


def _page(request: StaffRequest, desk: Desk, *, problem: str = "") -> HttpResponse:
    rows = question_change_rows(queries.question_changes_in(desk.draft)[:LATEST], book=desk.book)
    context = desk.context(rows=rows, problem=problem)
    return render(request, "offer/editor/questions_history.html", context, status=409 if problem else 200)
