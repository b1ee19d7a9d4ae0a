"""The pages where a section of an entry is changed: saved without leaving, with nothing typed ever lost."""

import json

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST

from localoffer.accounts.permissions import Act
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.offer.drafts.merging import merge, settled
from localoffer.offer.editor.desk import began, began_at, desk_of
from localoffer.offer.editor.sections_of_entry import SECTIONS
from localoffer.offer.editor.views.keeping import At, kept, page, sent


@require_http_methods(["GET", "POST"])
@staff_only(Act.EDIT_ENTRIES)
def section(request: StaffRequest, council: str, number: int, slug: str, name: str) -> HttpResponse:
    """Show and change one section of an entry. For editors."""
    desk = desk_of(request, number)
    at = At(request=request, desk=desk, entry=desk.entry(slug))
    kind = SECTIONS.get(name)
    if kind is None:
        raise Http404
    if request.method != "POST":
        return page(at, kind(at.entry.rule, book=desk.book))
    start = began(at.entry, request.POST)
    quiet = request.POST.get("do", "save") != "save"
    found = kind(start.rule, book=desk.book, data=request.POST, quiet=quiet)
    return sent(at, found, start=start, to=redirect(request.path))


@require_POST
@staff_only(Act.EDIT_ENTRIES)
def choose(request: StaffRequest, council: str, number: int, slug: str) -> HttpResponse:
    """Settle two people's changes, field by field, as an editor chose. For editors."""
    desk = desk_of(request, number)
    at = At(request=request, desk=desk, entry=desk.entry(slug))
    try:
        mine = json.loads(request.POST.get("mine", ""))
    except (ValueError, RecursionError) as error:
        raise Http404 from error
    if not isinstance(mine, dict):
        raise Http404
    first = began(at.entry, request.POST)
    start = began_at(at.entry, request.POST.get("seen", ""))
    merged = merge(first.rule, theirs=start.rule, mine=mine)
    wanted = {one.field: request.POST.get(f"field-{one.field}") == "mine" for one in merged.conflicts}
    to = redirect("editor:entry", council, number, slug)
    return kept(at, rule=settled(merged, mine=wanted), start=start, to=to)
