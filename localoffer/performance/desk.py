"""Draws the pages of measures: for staff, and for everyone."""

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from localoffer.accounts.models import Council
from localoffer.accounts.staff import StaffRequest
from localoffer.offer.site import keeps_its_offer_here, site_for_everyone
from localoffer.participation.consultations.desk import staff_context
from localoffer.performance.measures import measure_called
from localoffer.performance.models import MeasureValue
from localoffer.performance.queries import standing_value
from localoffer.rules.measuring.measure import Measure


def draw(request: StaffRequest, template: str, *, status: int = 200, **values: Any) -> HttpResponse:
    """Return a staff page."""
    context = staff_context(request.staff, **values)
    return render(request, f"performance/staff/{template}.html", context, status=status)


def ask(
    request: StaffRequest, form: forms.Form, *, heading: str, button: str, back: str, **values: Any
) -> HttpResponse:
    """Return a staff page with one form. `back` is the address to go back to."""
    said = {"form": form, "heading": heading, "button": button, "back": back} | values
    return draw(request, "form", status=422 if form.errors else 200, **said)


def draw_for_everyone(request: HttpRequest, template: str, council: Council, **values: Any) -> HttpResponse:
    """Return a page in the council's look. Where a council keeps no offer here, nothing leads to one."""
    home = reverse("measures:doing", args=[council.slug])
    site = site_for_everyone(council, home=home, service="How we are doing", navigation=())
    context = {"council": council, "site": site, "has_offer": keeps_its_offer_here(council)}
    return render(request, f"performance/{template}.html", context | values)


def measure_or_404(code: str) -> Measure:
    """Return the measure with a code. Raises Http404 where there is none."""
    found = measure_called(code)
    if found is None:
        raise Http404
    return found


def value_or_404(request: StaffRequest, *, measure: Measure, pk: int) -> MeasureValue:
    """Return a figure of the measure that stands at the council. Raises Http404 for any other."""
    found = standing_value(request.council_scope, pk=pk)
    if found is None or found.measure != measure.code:
        raise Http404
    return found
