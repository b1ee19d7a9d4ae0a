"""The pages on which everyone reads what the council decides about its offer, from the first step to the last."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from localoffer.accounts.models import Council
from localoffer.accounts.scopes import council_scope
from localoffer.frontend.public import public_page
from localoffer.governance.decisions.presenters import decision_rows
from localoffer.governance.decisions.queries import published_decisions_of
from localoffer.governance.matters import queries
from localoffer.governance.matters.presenters import chapters_of, matter_rows
from localoffer.governance.public_site import public_site
from localoffer.governance.work_plans.queries.committees import open_committees


@public_page
def matters(request: HttpRequest, council: str) -> HttpResponse:
    """Return the matters that everyone may read of, the newest first, and the committees. Public."""
    found, now = get_object_or_404(Council, slug=council), timezone.now()
    with council_scope(found):
        committees = list(open_committees(found, now=now))
    rows = matter_rows(list(queries.open_matters(found, now=now)), public=True)
    context = _about(found) | {"rows": rows, "committees": committees}
    return render(request, "governance/matters/public_matters.html", context)


@public_page
def story(request: HttpRequest, council: str, slug: str) -> HttpResponse:
    """Return one matter's story, as far as it is published. Public."""
    now = timezone.now()
    matter = queries.open_matter(get_object_or_404(Council, slug=council), slug=slug, now=now)
    if matter is None:
        raise Http404
    lines = queries.story_of(matter, public=True, on=timezone.localdate(now))
    context = {
        "matter": matter,
        "chapters": chapters_of(lines),
        "decisions": decision_rows(list(published_decisions_of(matter)), now=now, public=True),
        "whole": queries.whole_of(matter, now=now),
        "parts": list(queries.parts_of(matter, now=now)),
    }
    return render(request, "governance/matters/story.html", _about(matter.council) | context)


def _about(council: Council) -> dict[str, Any]:
    return {"council": council, "site": public_site(council)}
