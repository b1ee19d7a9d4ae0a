"""Takes a whole draft out as YAML, and brings one in."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from localoffer.accounts.permissions import Act
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.offer.drafts import actions, queries
from localoffer.offer.drafts.carrying import OfferFileRefused, write_document, write_zip
from localoffer.offer.editor.desk import desk_of
from localoffer.offer.editor.forms.acts import OfferFileForm
from localoffer.offer.editor.saving import REFUSED, says


@require_safe
@staff_only(Act.READ_DRAFTS)
def document(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Return a draft as one YAML document. For those who may read drafts."""
    desk = desk_of(request, number)
    text = write_document(queries.file_of_draft(desk.draft))
    return _download(text.encode(), kind="application/yaml", name=f"{council}-draft-{number}.yaml")


@require_safe
@staff_only(Act.READ_DRAFTS)
def folder(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Return a draft as a zip with a file for each entry. For those who may read drafts."""
    desk = desk_of(request, number)
    data = write_zip(queries.file_of_draft(desk.draft))
    return _download(data, kind="application/zip", name=f"{council}-draft-{number}.zip")


@require_http_methods(["GET", "POST"])
@staff_only(Act.IMPORT_OFFER)
def bring_in(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Make a draft say what a file says, all of it or nothing. For editors."""
    desk = desk_of(request, number)
    is_sent = request.method == "POST"
    form = OfferFileForm(request.POST if is_sent else None, request.FILES if is_sent else None)
    if form.is_valid():
        try:
            data = form.cleaned_data["file"].read()
            actions.import_offer(desk.draft, data=data, by=request.staff.user, now=request.staff.now)
            return redirect("editor:compare", council, number)
        except OfferFileRefused as refused:
            form.add_error("file", str(refused))
        except REFUSED as refused:
            form.add_error("file", says(refused))
    return render(request, "offer/editor/import.html", desk.context(form=form), status=422 if form.errors else 200)


def _download(data: bytes, *, kind: str, name: str) -> HttpResponse:
    return HttpResponse(data, content_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})
