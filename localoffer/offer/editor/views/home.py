"""The first page of the staff area: what waits for whoever opens it, and where they may go."""

from dataclasses import replace

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from localoffer.accounts.permissions import Act
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.offer.editor.desk import site_of
from localoffer.offer.editor.waiting import waiting_for


@require_safe
@staff_only(Act.ENTER)
def home(request: StaffRequest, council: str) -> HttpResponse:
    """Show what waits for this person, and the pages they may open. For everybody with a role at the council."""
    site = site_of(request.staff)
    context = {
        # The menu is the page itself.
        "site": replace(site, navigation=()),
        "links": site.navigation,
        "council": request.council_scope,
        "tasks": waiting_for(request.staff),
    }
    return render(request, "offer/editor/home.html", context)
