"""The pages of one worked example: changed, added, taken out."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST

from localoffer.accounts.permissions import Act
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.offer.editor.desk import began, desk_of
from localoffer.offer.editor.forms.examples.section import OneExample
from localoffer.offer.editor.views.keeping import At, kept, page, sent


@require_http_methods(["GET", "POST"])
@staff_only(Act.EDIT_ENTRIES)
def example(request: StaffRequest, council: str, number: int, slug: str, place: int) -> HttpResponse:
    """Show and change one worked example, or add one. For editors."""
    desk = desk_of(request, number)
    at = At(request=request, desk=desk, entry=desk.entry(slug))
    data = request.POST if request.method == "POST" else None
    start = began(at.entry, request.GET if data is None else data)
    quiet = data is not None and data.get("do", "save") != "save"
    try:
        found = OneExample(start.rule, book=desk.book, data=data, quiet=quiet).at(place)
    except LookupError as error:
        raise Http404 from error
    return page(at, found) if data is None else sent(at, found, start=start, to=redirect(request.path))


@require_POST
@staff_only(Act.EDIT_ENTRIES)
def remove_example(request: StaffRequest, council: str, number: int, slug: str, place: int) -> HttpResponse:
    """Take one worked example out. For editors."""
    desk = desk_of(request, number)
    at = At(request=request, desk=desk, entry=desk.entry(slug))
    start = began(at.entry, request.POST)
    held = list(start.rule.get("examples") or [])
    if place >= len(held):
        raise Http404
    rule = {**start.rule, "examples": held[:place] + held[place + 1 :]}
    to = redirect("editor:entry", council, number, slug)
    to["Location"] += "#examples"
    return kept(at, rule=rule, start=start, to=to)
