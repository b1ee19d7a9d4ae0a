"""The pages of trials: what everyone may read, and where staff write down what came of each."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from localoffer.accounts.models import Council
from localoffer.accounts.permissions import Act
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.frontend.public import public_page
from localoffer.participation.pilots import actions, queries
from localoffer.participation.pilots.forms import PilotDecisionForm, PilotForm, ResultForm
from localoffer.participation.pilots.triable import triable
from localoffer.participation.voice.asking import answers_in, done
from localoffer.participation.voice.desk import ask, asking, draw, draw_for_everyone, in_council, signed
from localoffer.participation.voice.entries import entries_in_force


@public_page
@in_council
def trials(request: HttpRequest, council: Council) -> HttpResponse:
    """Tell what is being tried, until when, and what came of it. Public."""
    today = timezone.localdate()
    told = [(one, one.line(on=today)) for one in queries.pilots_told(council)]
    return draw_for_everyone(
        request, "pilots/trials", council, told=told, in_force=entries_in_force(council, on=today)
    )


@require_safe
@staff_only(Act.READ_MATTERS)
def desk(request: StaffRequest, council: str) -> HttpResponse:
    """List the trials and where each stands. For those who read matters."""
    today = localdate(request.staff.now)
    told = [(one, one.line(on=today)) for one in queries.pilots_told(request.council_scope)]
    return draw(request, "pilots/staff", told=told)


@asking(Act.KEEP_PLEDGES)
def start(request: StaffRequest, council: str) -> HttpResponse:
    """Start a trial of an entry. For those who keep pledges."""
    entries = triable(request.council_scope, on=localdate(request.staff.now))
    form = PilotForm(request.POST or None, entries=entries)

    def deed() -> object:
        said = answers_in(form)
        one = said.pop("entry")
        what = {"entry": one.slug, "entry_title": one.title, "draft": one.draft}
        return actions.start_pilot(request.council_scope, **what, **said, **signed(request))

    if done(form, deed):
        return redirect("trials_desk", council)
    return ask(request, form, heading="Start a trial", button="Start it", back="trials_desk")


@asking(Act.KEEP_PLEDGES)
def result(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Write down what was measured. For those who keep pledges."""
    found = get_object_or_404(queries.pilots_of(request.council_scope), pk=number)
    form = ResultForm(request.POST or None)
    if done(form, lambda: actions.record_result(found, **answers_in(form), **signed(request))):
        return redirect("trials_desk", council)
    return ask(
        request, form, heading="What did you find?", button="Keep it", back="trials_desk", lead=found.question
    )


@asking(Act.KEEP_PLEDGES)
def decide(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Write down what was decided about a trial. For those who keep pledges."""
    found = get_object_or_404(queries.pilots_of(request.council_scope), pk=number)
    form = PilotDecisionForm(request.POST or None)
    if done(form, lambda: actions.decide_pilot(found, **answers_in(form), **signed(request))):
        return redirect("trials_desk", council)
    lead = f"{found.question}\nThis changes no entry by itself. Start a draft for that."
    return ask(request, form, heading="What was decided?", button="Keep it", back="trials_desk", lead=lead)
