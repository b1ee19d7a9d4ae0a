"""The page on which everyone looks through the decisions of a council."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from localoffer.accounts.models import Council
from localoffer.frontend.public import public_page
from localoffer.governance.constitution.queries import adopted_on
from localoffer.governance.public_site import public_site
from localoffer.governance.register import queries
from localoffer.governance.register.before import records_before
from localoffer.governance.register.forms import RegisterForm
from localoffer.governance.register.presenters.rows import rows

A_PAGE = 25


@public_page
def decisions(request: HttpRequest, council: str) -> HttpResponse:
    """Return the published records that fit, 25 a page, the latest decision first. Public."""
    found = get_object_or_404(Council, slug=council)
    form = form_of(request, council=found)
    context: dict[str, Any] = {
        "council": found,
        "site": public_site(found),
        "form": form,
        "is_searched": any(request.GET.get(name) for name in request.GET if name != "page"),
        "has_rules": adopted_on(found, day=timezone.localdate()) is not None,
        "page": None,
    }
    if form.is_valid():
        context |= _found(found, form=form, request=request)
    return render(request, "governance/register/decisions.html", context, status=400 if form.errors else 200)


def form_of(request: HttpRequest, *, council: Council) -> RegisterForm:
    """Return the form with what the address asks for."""
    return RegisterForm(request.GET, bodies=queries.bodies(council))


def asked_without_page(request: HttpRequest) -> str:
    """Return what the address asks for, to put before the number of another page."""
    asked = request.GET.copy()
    asked.pop("page", None)
    return f"{asked.urlencode()}&" if asked else ""


def _found(council: Council, *, form: RegisterForm, request: HttpRequest) -> dict[str, Any]:
    now, asked = timezone.now(), asked_without_page(request)
    page = Paginator(queries.records(council, wanted=form.wanted(), now=now), A_PAGE).get_page(
        request.GET.get("page")
    )
    return {
        "page": page,
        "rows": rows(queries.entries(list(page.object_list), council=council, now=now)),
        "asked": asked,
        "before": records_before(council, wanted=form.wanted(), asked=asked.removesuffix("&"), now=now),
    }
