"""The page on which the tests suggest whether a matter's decision is a key one, and an officer's word is kept."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods

from localoffer.accounts.permissions import Act
from localoffer.accounts.site import staff_site
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.governance.constitution.key_form import KeyForm
from localoffer.governance.constitution.queries import constitution_on
from localoffer.governance.holders.queries import holders_on
from localoffer.governance.key_decisions.actions import judge_key
from localoffer.governance.key_decisions.forms import JudgementForm, answers_of
from localoffer.governance.key_decisions.presenters import rows_of
from localoffer.governance.key_decisions.queries import judgement_on
from localoffer.governance.matters.models import Matter
from localoffer.governance.matters.queries import matters_of
from localoffer.governance.refused import REFUSALS, told
from localoffer.rules.governing.constitution import Constitution


@require_http_methods(["GET", "POST"])
@staff_only(Act.MANAGE_MATTERS)
def judge(request: StaffRequest, council: str, slug: str) -> HttpResponse:
    """Show what the tests suggest, and keep what a named officer decided. For democratic services."""
    matter, constitution = _matter(request, slug), _constitution(request)
    sent = request.POST if request.method == "POST" else request.GET
    asked = KeyForm(sent if "see" in sent else None, auto_id="%s")
    form = _form(request, constitution)
    if asked.is_valid() and form.is_bound and form.is_valid() and _judged(request, matter, form):
        return redirect("matters:matter", council, slug)
    suggestion = asked.suggestion(constitution.key_decision_tests) if asked.is_valid() else None
    context = {
        "site": staff_site(request.staff),
        "council": matter.council,
        "matter": matter,
        "tests": [test.in_words for test in constitution.key_decision_tests],
        "asked": asked,
        "form": form if form.is_bound else asked,
        "judgement": form,
        "carried": [(name, str(sent.get(name, ""))) for name in asked.fields] if suggestion else [],
        "suggestion": suggestion,
        "last": rows_of(judgement_on(matter, at=request.staff.now)),
    }
    status = 422 if asked.errors or form.errors else 200
    return render(request, "governance/key_decisions/judge.html", context, status=status)


def _form(request: StaffRequest, constitution: Constitution) -> JudgementForm:
    today = localdate(request.staff.now)
    known = {one.place: one.name for one in holders_on(request.council_scope, day=today)}
    sent = request.POST if request.method == "POST" else None
    return JudgementForm(sent, constitution=constitution, holders=known, today=today)


def _judged(request: StaffRequest, matter: Matter, form: JudgementForm) -> bool:
    """Keep the judgement, and return whether that worked; the form then says why not."""
    try:
        judge_key(matter, answers=answers_of(form), said=form.said(), by=request.staff.user, now=request.staff.now)
    except REFUSALS as refused:
        for text in told(refused):
            form.add_error(None, text)
    return not form.errors


def _matter(request: StaffRequest, slug: str) -> Matter:
    found = matters_of(request.council_scope).filter(slug=slug, ended_at=None).first()
    if found is None:
        raise Http404
    return found


def _constitution(request: StaffRequest) -> Constitution:
    found = constitution_on(request.council_scope, day=localdate(request.staff.now))
    if found is None:
        raise Http404
    return found
