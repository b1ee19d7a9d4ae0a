"""The page on which a draft is brought up to date with a version that came since it began."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from localoffer.accounts.permissions import Act
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.offer.drafts import actions
from localoffer.offer.drafts.actions.catching_up import ChangedMeanwhile, NothingNewer, NotSettled
from localoffer.offer.drafts.catching_up import Plan, plan
from localoffer.offer.drafts.newer import mark_of, newer_version, offered_by, offered_in
from localoffer.offer.editor.desk import Desk, desk_of
from localoffer.offer.editor.forms.catching_up import CatchUpForm
from localoffer.offer.editor.presenters.catching_up import clashes_shown, incoming, titles_of
from localoffer.offer.editor.saving import REFUSED, says

MEANWHILE = "Somebody changed the draft or the offer meanwhile. Nothing was brought in. Look again."


@require_http_methods(["GET", "POST"])
@staff_only(Act.EDIT_ENTRIES)
def catch_up(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Show what a newer version brings, ask about each clash, and bring it in. For editors."""
    desk = desk_of(request, number)
    newer = newer_version(desk.draft, now=request.staff.now)
    made = _plan(desk)
    form = CatchUpForm(request.POST if request.method == "POST" else None, clashes=made.clashes)
    if not form.is_valid():
        return _page(request, desk, form=form, status=422 if form.errors else 200)
    try:
        who: dict[str, Any] = {"by": request.staff.user, "now": request.staff.now}
        actions.catch_up(desk.draft, seen=form.cleaned_data["seen"], choices=form.choices(), **who)
        return redirect("editor:compare" if newer else "editor:draft", council, number)
    except (ChangedMeanwhile, NotSettled, NothingNewer):
        problem = MEANWHILE
    except REFUSED as refused:
        problem = says(refused)
    return _page(request, desk, form=CatchUpForm(clashes=_plan(desk).clashes), problem=problem, status=409)


def _page(request: StaffRequest, desk: Desk, *, form: CatchUpForm, problem: str = "", status: int) -> HttpResponse:
    newer = newer_version(desk.draft, now=desk.staff.now)
    mine = offered_in(desk.draft)
    titles = titles_of(offered_by(desk.draft.based_on), offered_by(newer), mine)
    context = desk.context(
        form=form,
        newer=newer,
        is_newer=newer != desk.draft.based_on,
        seen=mark_of(desk.draft, newer=newer),
        clashes=clashes_shown(form, titles=titles, book=desk.book),
        incoming=incoming(_plan(desk), mine=mine, titles=titles),
        problem=problem,
    )
    return render(request, "offer/editor/catch_up.html", context, status=status)


def _plan(desk: Desk) -> Plan:
    newer = newer_version(desk.draft, now=desk.staff.now)
    base, theirs = offered_by(desk.draft.based_on if newer else None), offered_by(newer)
    return plan(base, theirs=theirs, mine=offered_in(desk.draft))
