"""The list of documents that were read, and the page to read another."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from localoffer.accounts.permissions import Act
from localoffer.accounts.site import staff_site
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.governance.reading.actions import read_document
from localoffer.governance.reading.forms import AddForm
from localoffer.governance.reading.models import SourceDocument
from localoffer.governance.reading.opening.refusals import CannotRead
from localoffer.governance.reading.queries import documents_of


@require_safe
@staff_only(Act.MANAGE_MATTERS)
def documents(request: StaffRequest, council: str) -> HttpResponse:
    """List the documents that were read. For democratic services."""
    context = about(request) | {"documents": list(documents_of(request.council_scope))}
    return render(request, "governance/reading/documents.html", context)


@require_http_methods(["GET", "POST"])
@staff_only(Act.MANAGE_MATTERS)
def add(request: StaffRequest, council: str) -> HttpResponse:
    """Read a file or pasted text. For democratic services."""
    is_sent = request.method == "POST"
    form = AddForm(request.POST if is_sent else None, request.FILES if is_sent else None)
    if form.is_valid() and (found := _read(request, form)):
        if len(found) == 1:
            return redirect("reading:document", council, found[0].pk)
        return redirect("reading:documents", council)
    status = 422 if form.errors else 200
    return render(request, "governance/reading/add.html", about(request) | {"form": form}, status=status)


def about(request: StaffRequest) -> dict[str, Any]:
    """Return what every page here is told."""
    return {"council": request.council_scope, "site": staff_site(request.staff)}


def _read(request: StaffRequest, form: AddForm) -> list[SourceDocument]:
    """Read it, and return the documents; or none, and the form says why."""
    staff, (data, name) = request.staff, form.data_and_name
    address = form.cleaned_data["address"]
    try:
        return read_document(staff.council, data=data, name=name, address=address, by=staff.user, now=staff.now)
    except CannotRead as refused:
        form.add_error("file" if form.cleaned_data.get("file") else "text", str(refused))
        return []
