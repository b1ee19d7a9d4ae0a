"""The staff pages of take-up: what is known of each entry, and writing it down."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from localoffer.accounts.permissions import Act
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.participation.take_up import actions, queries
from localoffer.participation.take_up.forms import TakeUpForm
from localoffer.participation.voice.asking import answers_in, done
from localoffer.participation.voice.desk import ask, asking, draw, signed
from localoffer.participation.voice.entries import entries_in_force

LEAD = "Only sums. Nobody can be found in what is shown: small numbers are hidden, from you too."


@require_safe
@staff_only(Act.READ_MATTERS)
def desk(request: StaffRequest, council: str) -> HttpResponse:
    """Show how each entry is used, and of which that is not known. For those who read matters."""
    told = queries.take_up_told(request.council_scope)
    in_force = entries_in_force(request.council_scope, on=localdate(request.staff.now))
    unknown = [title for slug, title in in_force.items() if slug not in told]
    return draw(request, "take_up/staff", told=list(told.values()), unknown=unknown)


@asking(Act.KEEP_PLEDGES)
def record(request: StaffRequest, council: str) -> HttpResponse:
    """Write down how many were due an entry and how many had it. For those who keep pledges."""
    entries = entries_in_force(request.council_scope, on=localdate(request.staff.now))
    form = TakeUpForm(request.POST or None, entries=entries)

    def deed() -> object:
        said = answers_in(form)
        title = entries[said["entry"]]
        return actions.record_take_up(request.council_scope, entry_title=title, **said, **signed(request))

    if done(form, deed):
        return redirect("take_up", council)
    return ask(request, form, heading="How many use an entry", button="Keep it", back="take_up", lead=LEAD)
