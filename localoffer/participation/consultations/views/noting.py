"""The staff pages on which a worker writes down what people told them."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods

from localoffer.accounts.permissions import Act
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.participation.consultations import actions
from localoffer.participation.consultations.desk import Desk, desk_of
from localoffer.participation.consultations.forms.notes import GroupForm, NotesForm, OnePersonForm
from localoffer.participation.consultations.models import Way
from localoffer.participation.consultations.saying import REFUSED, says
from localoffer.participation.consultations.twins import is_there_already

TWIN = "The very same was written down for that day already. Was this sheet typed before?"


@require_http_methods(["GET", "POST"])
@staff_only(Act.ADD_RESPONSE)
def one_person(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Write down what one person said or wrote on paper. For those who may add answers."""
    desk = desk_of(request, number)
    form = OnePersonForm(request.POST or None, places=desk.places, today=localdate(request.staff.now))
    return _notes(request, desk, form, heading="Write down what one person said")


@require_http_methods(["GET", "POST"])
@staff_only(Act.ADD_RESPONSE)
def group(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Write down what a group said. For those who may add answers."""
    desk = desk_of(request, number)
    form = GroupForm(request.POST or None, places=desk.places, today=localdate(request.staff.now))
    return _notes(request, desk, form, heading="Write down what a group said")


def _notes(request: StaffRequest, desk: Desk, form: OnePersonForm | GroupForm, *, heading: str) -> HttpResponse:
    twin = form.is_valid() and not request.POST.get("another") and _is_twin(desk, form)
    if twin:
        form.add_error("gathered", TWIN)
    elif form.is_valid():
        try:
            _keep(request, desk, form)
            return redirect("consultation", desk.council.slug, desk.consultation.pk)
        except REFUSED as refused:
            form.add_error("gathered", says(refused))
    context = desk.context(form=form, heading=heading, opening=_opening(form), twin=twin)
    status = 422 if form.errors else 200
    return render(request, "participation/consultations/staff/notes.html", context, status=status)


def _is_twin(desk: Desk, form: OnePersonForm | GroupForm) -> bool:
    said = form.cleaned_data
    way = Way(said.get("way", Way.GROUP))
    return is_there_already(desk.consultation, told=form.told, way=way, on=said["on"].first, people=form.people)


def _keep(request: StaffRequest, desk: Desk, form: OnePersonForm | GroupForm) -> None:
    said = form.cleaned_data
    actions.add_notes(
        desk.consultation,
        told=form.told,
        way=Way(said.get("way", Way.GROUP)),
        gathered=said["gathered"],
        on=said["on"].first,
        people=form.people,
        by=request.staff.user,
        now=request.staff.now,
    )


def _opening(form: NotesForm) -> list[str]:
    """Return the names of the questions that come before the first thing."""
    return [name for name in form.fields if "-" not in name]
