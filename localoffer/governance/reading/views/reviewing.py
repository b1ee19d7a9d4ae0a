"""The page that shows a document's text beside what was read, and the page that makes a matter of it."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods

from localoffer.accounts.permissions import Act
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.governance.matters.actions import MatterEnded, NoTitle
from localoffer.governance.matters.queries import matters_of
from localoffer.governance.reading import presenters, queries
from localoffer.governance.reading.actions import (
    DocumentUsed,
    Made,
    NotSettled,
    add_to_matter,
    make_matter,
    settle_fields,
)
from localoffer.governance.reading.forms import NEW, ReviewForm, UseForm
from localoffer.governance.reading.models import SourceDocument
from localoffer.governance.reading.powers import proposed_powers
from localoffer.governance.reading.reports import likely_template
from localoffer.governance.reading.settled import offered
from localoffer.governance.reading.views.documents import about
from localoffer.governance.reports.queries import templates_of
from localoffer.governance.work_plans.queries.committees import committees_of

REFUSED = {
    MatterEnded: "That matter has ended. Choose another, or make a new one.",
    NoTitle: "Enter a title with letters in it.",
    DocumentUsed: "A matter was made from this document already.",
}


@require_http_methods(["GET", "POST"])
@staff_only(Act.MANAGE_MATTERS)
def document(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Show a document beside what was read from it, and keep a word on each value. For democratic services."""
    found = _document(request, number)
    if found.matter:
        return _used(request, found)
    fields = queries.fields_of(found)
    form = ReviewForm(request.POST if request.method == "POST" else None, extracted=fields)
    if form.is_valid():
        settle_fields(found, said=form.said, by=request.staff.user, now=request.staff.now)
        return redirect("reading:use", council, number)
    context = _shown(request, found) | {"form": form, "rows": presenters.rows(form)}
    context["silent"] = [form[f"{one.name}-value"] for one in form.silent]
    return render(request, "governance/reading/document.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@staff_only(Act.MANAGE_MATTERS)
def use(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Make a matter of a document, or put it beside one. For democratic services."""
    found = _document(request, number)
    if found.matter:
        return redirect("reading:document", council, number)
    form = _use_form(request, found)
    if form.is_valid() and (made := _made(request, found, form)):
        context = about(request) | {"document": found, "made": made}
        return render(request, "governance/reading/made.html", context)
    context = about(request) | {"document": found, "form": form}
    return render(request, "governance/reading/use.html", context, status=422 if form.errors else 200)


def _use_form(request: StaffRequest, found: SourceDocument) -> UseForm:
    council, today = found.council, localdate(request.staff.now)
    title = next((one.settled for one in queries.fields_of(found) if one.name == "title"), None) or ""
    templates = templates_of(council, on=today)
    return UseForm(
        request.POST if request.method == "POST" else None,
        title=title,
        matters=list(matters_of(council).filter(ended_at=None)),
        things=offered(found),
        templates={slug: one.name for slug, one in templates.items()},
        likely=likely_template(found.text, templates),
        committees=list(committees_of(council)),
        powers=list(proposed_powers(found)),
    )


def _document(request: StaffRequest, number: int) -> SourceDocument:
    found = queries.document(request.council_scope, pk=number)
    if found is None:
        raise Http404
    return found


def _shown(request: StaffRequest, found: SourceDocument) -> dict[str, object]:
    return about(request) | {
        "document": found,
        "pieces": presenters.pieces(found, queries.fields_of(found)),
        "unplaced": presenters.unplaced(found),
        "before": queries.read_before(found),
    }


def _used(request: StaffRequest, found: SourceDocument) -> HttpResponse:
    context = _shown(request, found) | {"settled": presenters.settled_rows(queries.fields_of(found))}
    return render(request, "governance/reading/used.html", context)


def _made(request: StaffRequest, found: SourceDocument, form: UseForm) -> Made | None:
    """Make the matter or add to one, and return what came of it; or None, and the form says why not."""
    staff, said = request.staff, form.cleaned_data
    try:
        if said["matter"] == NEW:
            return make_matter(found, title=said["title"], wanted=form.wanted(), by=staff.user, now=staff.now)
        matter = matters_of(found.council).get(pk=int(said["matter"]))
        return add_to_matter(found, matter=matter, wanted=form.wanted(), by=staff.user, now=staff.now)
    except NotSettled as refused:
        form.add_error(None, str(refused))
    except tuple(REFUSED) as refused:
        form.add_error(None, REFUSED[type(refused)])
    return None
