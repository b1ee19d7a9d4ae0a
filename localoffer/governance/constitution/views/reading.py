"""The pages on which everyone reads how a council decides."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.timezone import localdate

from localoffer.accounts.models import Council
from localoffer.frontend.public import public_page
from localoffer.governance.constitution import queries
from localoffer.governance.constitution.law import notice_rules
from localoffer.governance.constitution.listing import listed
from localoffer.governance.constitution.models import AdoptedConstitution
from localoffer.governance.constitution.presenters import parts_of, with_names
from localoffer.governance.holders.queries import holders_on, names_by_body
from localoffer.governance.public_site import public_site
from localoffer.rules.governing.constitution import with_law


@public_page
def in_force(request: HttpRequest, council: str) -> HttpResponse:
    """Return what a council's constitution says today of deciding. Public."""
    found = get_object_or_404(Council, slug=council)
    today = localdate()
    return render(request, "governance/constitution/page.html", _page(found, queries.adopted_on(found, day=today)))


@public_page
def one(request: HttpRequest, council: str, number: int) -> HttpResponse:
    """Return one constitution of a council, past or to come. Public."""
    found = get_object_or_404(Council, slug=council)
    return render(request, "governance/constitution/page.html", _page(found, _adopted(found, number)))


@public_page
def file(request: HttpRequest, council: str, number: int) -> HttpResponse:
    """Return one constitution of a council as the file that was handed in. Public."""
    found = _adopted(get_object_or_404(Council, slug=council), number)
    name = f"{council}-constitution-{found.in_force_from}.yaml"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(found.text, content_type="application/yaml; charset=utf-8", headers=headers)


def _adopted(council: Council, number: int) -> AdoptedConstitution:
    return get_object_or_404(queries.adopted(council), number=number)


def _page(council: Council, found: AdoptedConstitution | None) -> dict[str, Any]:
    if found is None:
        raise Http404
    today = localdate()
    on = max(found.in_force_from, today)
    said = with_law(queries.said_by(found), notice_rules(), on=on)
    parts = parts_of(said, queries.calendar_of(council, day=on), on=on)
    if found.in_force_from <= today:
        parts = with_names(parts, names_by_body(said, holders=holders_on(council, day=today)))
    return listed(council, on=localdate()) | {"site": public_site(council), "found": found, "parts": parts}
