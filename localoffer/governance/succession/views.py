"""The page that says who takes over from a council, and from whom it took over."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.timezone import localdate

from localoffer.accounts.models import Council
from localoffer.accounts.queries import predecessors_of, successors_of
from localoffer.frontend.public import public_page
from localoffer.governance.public_site import public_site
from localoffer.governance.succession.presenters import after, before


@public_page
def succession(request: HttpRequest, council: str) -> HttpResponse:
    """Return who takes over from a council and from whom it took over, or 404 where nobody did. Public."""
    found, today = get_object_or_404(Council, slug=council), localdate()
    successors, predecessors = successors_of(found), predecessors_of(found, on=today)
    if not (successors or predecessors or found.has_ended(on=today)):
        raise Http404
    context = {
        "council": found,
        "site": public_site(found),
        "has_ended": found.has_ended(on=today),
        "after": [after(one, predecessor=found, on=today) for one in successors],
        "before": [before(one, successor=found, on=today) for one in predecessors],
    }
    return render(request, "governance/succession/succession.html", context)
