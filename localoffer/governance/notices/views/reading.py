"""The pages on which everyone reads notices and the forward plan."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.timezone import localdate

from localoffer.accounts.models import Council
from localoffer.frontend.public import public_page
from localoffer.governance.constitution.queries import adopted_on
from localoffer.governance.notices import queries
from localoffer.governance.notices.kinds import Kind
from localoffer.governance.notices.presenters import key_rows_of, plan_row, rows_of, state_of, sum_of, warnings_of
from localoffer.governance.public_site import public_site


@public_page
def plan(request: HttpRequest, council: str) -> HttpResponse:
    """Return what a council plans to decide, the soonest first. Public."""
    found = get_object_or_404(Council, slug=council)
    today = localdate()
    context = {
        "rows": [plan_row(one) for one in queries.forward_plan(found, on=today)],
        "has_rules": adopted_on(found, day=today) is not None,
    }
    return render(request, "governance/notices/plan.html", _about(found) | context)


@public_page
def notices(request: HttpRequest, council: str) -> HttpResponse:
    """Return every notice of a council, the newest first. Public."""
    found = get_object_or_404(Council, slug=council)
    rows = [plan_row(one) for one in queries.notices(found)]
    return render(request, "governance/notices/notices.html", _about(found) | {"rows": rows})


@public_page
def notice(request: HttpRequest, council: str, number: int) -> HttpResponse:
    """Return one notice, with the sum behind its first lawful day. It stays at this address. Public."""
    found = get_object_or_404(Council, slug=council)
    one = queries.notice(found, number=number)
    if one is None:
        raise Http404
    context = {
        "shown": one,
        "kind": Kind(one.kind).label,
        "rows": rows_of(one) + key_rows_of(one),
        "sum": sum_of(one),
        "state": state_of(one),
        "warnings": warnings_of(one),
    }
    return render(request, "governance/notices/notice.html", _about(found) | context)


def _about(council: Council) -> dict[str, Any]:
    return {"council": council, "site": public_site(council)}
