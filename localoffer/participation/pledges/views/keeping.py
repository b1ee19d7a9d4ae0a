"""The staff pages on which pledges are made, judged by young people, and worked towards."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from localoffer.accounts.permissions import Act
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.participation.bright_spots.queries import latest_file
from localoffer.participation.forums.queries import standing_forums
from localoffer.participation.pledges import actions, queries
from localoffer.participation.pledges.forms.keeping import EndForm, MoveForm, PledgeForm, StepForm, VerdictForm
from localoffer.participation.pledges.models import NextStep
from localoffer.participation.voice.asking import answers_in, done
from localoffer.participation.voice.desk import ask, asking, draw, signed

BACK = "pledges_desk"


@require_safe
@staff_only(Act.READ_MATTERS)
def desk(request: StaffRequest, council: str) -> HttpResponse:
    """List the pledges, what young people say of each, and every next step. For those who read matters."""
    today, scope = localdate(request.staff.now), request.council_scope
    steps = [(one, one.is_late(on=today)) for one in queries.steps_of(scope)]
    told, file = queries.pledges_told(scope), latest_file(scope)
    return draw(request, "pledges/staff", told=told, steps=steps, today=today, file=file)


@asking(Act.KEEP_PLEDGES)
def make(request: StaffRequest, council: str) -> HttpResponse:
    """Make a pledge. For those who keep pledges."""
    form = PledgeForm(request.POST or None)
    if done(form, lambda: actions.make_pledge(request.council_scope, **answers_in(form), **signed(request))):
        return redirect(BACK, council)
    return ask(request, form, heading="Make a pledge", button="Make it", back=BACK)


@asking(Act.KEEP_PLEDGES)
def end(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Say that a pledge no longer stands, and why. For those who keep pledges."""
    found = get_object_or_404(queries.pledges_of(request.council_scope), pk=number)
    form = EndForm(request.POST or None)
    if done(form, lambda: actions.end_pledge(found, **answers_in(form), **signed(request))):
        return redirect(BACK, council)
    return ask(request, form, heading="End a pledge", button="End it", back=BACK, lead=found.title)


@asking(Act.KEEP_PLEDGES)
def verdict(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Write down what a group says of a pledge. For those who keep pledges."""
    found = get_object_or_404(queries.pledges_of(request.council_scope), pk=number)
    form = VerdictForm(
        request.POST or None, forums=standing_forums(request.council_scope, on=localdate(request.staff.now))
    )
    if done(form, lambda: actions.record_verdict(found, **answers_in(form), **signed(request))):
        return redirect(BACK, council)
    lead = f"{found.title}. {found.test}"
    return ask(request, form, heading="What do young people say?", button="Keep it", back=BACK, lead=lead)


@asking(Act.KEEP_PLEDGES)
def step(request: StaffRequest, council: str) -> HttpResponse:
    """Add a next step. For those who keep pledges."""
    today = localdate(request.staff.now)
    form = StepForm(request.POST or None, pledges=queries.standing_pledges(request.council_scope, on=today))
    if done(form, lambda: actions.add_step(request.council_scope, **answers_in(form), **signed(request))):
        return redirect(BACK, council)
    return ask(request, form, heading="Add a next step", button="Add it", back=BACK)


@asking(Act.KEEP_PLEDGES)
def move(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Write down how far a step is. For those who keep pledges."""
    steps = NextStep.objects.filter(council=request.council_scope).select_related("council")
    found = get_object_or_404(steps, pk=number)
    form = MoveForm(request.POST or None)
    if done(form, lambda: actions.move_step(found, **answers_in(form), **signed(request))):
        return redirect(BACK, council)
    return ask(request, form, heading="How far is it?", button="Keep it", back=BACK, lead=found.title)
