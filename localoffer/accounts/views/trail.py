"""The page that shows a council's trail."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from localoffer.accounts import queries
from localoffer.accounts.permissions import Act
from localoffer.accounts.presenters.trail import trail_row
from localoffer.accounts.site import staff_site
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.accounts.trail import first_broken_link

ON_A_PAGE = 50


@require_safe
@staff_only(Act.READ_TRAIL)
def trail(request: StaffRequest, council: str) -> HttpResponse:
    """Show what was done at a council, newest first. For the council's administrators."""
    asked = request.GET.get("before", "")
    before = int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < 10 else None
    records = queries.trail_page(before=before, size=ON_A_PAGE)
    context = {
        "site": staff_site(request.staff),
        "council": request.council_scope,
        "rows": [trail_row(one) for one in records],
        "broken": first_broken_link(request.council_scope) if before is None else None,
        "older": records[-1].number if records and records[-1].number > 1 else None,
    }
    return render(request, "accounts/trail.html", context)
