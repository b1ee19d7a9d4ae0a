"""The page that suggests whether a decision is a key decision. A named officer decides."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from localoffer.accounts.permissions import Act
from localoffer.accounts.site import staff_site
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.governance.constitution.key_form import KeyForm
from localoffer.governance.constitution.queries import constitution_on


@require_safe
@staff_only(Act.READ_MATTERS)
def suggest(request: StaffRequest, council: str) -> HttpResponse:
    """Say what the council's own tests suggest. Nothing is kept. For those who may read matters."""
    constitution = constitution_on(request.council_scope, day=localdate(request.staff.now))
    tests = constitution.key_decision_tests if constitution else ()
    form = KeyForm(request.GET or None, auto_id="%s")
    context = {
        "site": staff_site(request.staff),
        "council": request.council_scope,
        "form": form,
        "tests": [test.in_words for test in tests],
        "suggestion": form.suggestion(tests) if form.is_valid() else None,
    }
    return render(request, "governance/constitution/key.html", context, status=422 if form.errors else 200)
