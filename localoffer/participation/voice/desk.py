"""Draws the pages of the standing voice: for staff, and for everyone."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from localoffer.accounts.models import Council
from localoffer.accounts.permissions import Act
from localoffer.accounts.scopes import council_scope
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.participation.consultations.desk import staff_context
from localoffer.participation.consultations.helplines import people_to_ring
from localoffer.participation.public_site import public_site

View = Callable[..., HttpResponse]


def asking(act: Act) -> Callable[[View], View]:
    """Return a decorator for a staff page with a form, for those who may do `act`."""

    def decorator(view: View) -> View:
        guarded: View = require_http_methods(["GET", "HEAD", "POST"])(staff_only(act)(view))
        return guarded

    return decorator


def in_council(view: View) -> View:
    """Return a view for everyone that is given the council, in its scope, instead of its slug."""

    @wraps(view)
    def page(request: HttpRequest, council: str, **more: Any) -> HttpResponse:
        found = get_object_or_404(Council, slug=council)
        with council_scope(found):
            return view(request, found, **more)

    return page


def signed(request: StaffRequest) -> dict[str, Any]:
    """Return who does it and when, as every action wants to know."""
    return {"by": request.staff.user, "now": request.staff.now}


def ask(
    request: StaffRequest, form: forms.Form, *, heading: str, button: str, back: str, lead: str = ""
) -> HttpResponse:
    """Return a staff page with one form. `back` is the name of the page to go back to."""
    goes_back = reverse(back, args=[request.council_scope.slug])
    values = {"form": form, "heading": heading, "button": button, "back": goes_back, "lead": lead}
    return draw(request, "voice/form", status=422 if form.errors else 200, **values)


def draw(request: StaffRequest, template: str, *, status: int = 200, **values: Any) -> HttpResponse:
    """Return a staff page."""
    context = staff_context(request.staff, **values)
    return render(request, f"participation/{template}.html", context, status=status)


def draw_for_everyone(
    request: HttpRequest, template: str, council: Council, *, status: int = 200, **values: Any
) -> HttpResponse:
    """Return a page in the council's look, with whom somebody can ring who is not safe."""
    context = {"council": council, "site": public_site(council), "ring": people_to_ring(council)}
    return render(request, f"participation/{template}.html", context | values, status=status)
