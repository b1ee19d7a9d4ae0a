"""The staff pages on which a consultation is told again, in Easy Read or another language, and checked."""

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from localoffer.accounts.permissions import Act
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.offer.renderings.models import Manner
from localoffer.participation.consultations import actions
from localoffer.participation.consultations.desk import Desk, desk_of
from localoffer.participation.consultations.fitting import unfit
from localoffer.participation.consultations.forms.telling import (
    BeginTellingForm,
    CheckedForm,
    SendBackForm,
    TellingForm,
)
from localoffer.participation.consultations.models import ConsultationRetelling
from localoffer.participation.consultations.pieces import Piece, pieces_of
from localoffer.participation.consultations.saying import REFUSED, says
from localoffer.participation.consultations.told_again import again, tellings_of

FOLDER = "participation/consultations/staff"


@require_safe
@staff_only(Act.READ_MATTERS)
def tellings(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """List what was told again, and what is being. For those who may read matters."""
    desk = desk_of(request, number)
    rows = [again(one, pieces=_pieces(desk)) for one in tellings_of(desk.consultation).filter(given_up_at=None)]
    return render(request, f"{FOLDER}/tellings.html", desk.context(rows=rows))


@require_http_methods(["GET", "POST"])
@staff_only(Act.WRITE_RETELLING)
def begin(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Begin to tell a consultation again. For those who may write retellings."""
    desk, form = desk_of(request, number), BeginTellingForm(request.POST or None)
    if form.is_valid():
        said = {"manner": Manner(form.cleaned_data["manner"]), "language": form.cleaned_data["language"]}
        try:
            made = actions.begin_telling(desk.consultation, **said, **_who(request))
            return redirect("consultation_telling", council, number, made.pk)
        except REFUSED as refused:
            form.add_error("manner", says(refused))
    context = desk.context(form=form, heading="Tell it again", button="Begin")
    return render(request, f"{FOLDER}/form.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@staff_only(Act.READ_MATTERS)
def telling(request: StaffRequest, council: str, number: int, telling: int) -> HttpResponse:
    """Show one beside the words it tells again. For those who may read matters; its writer changes it."""
    desk = desk_of(request, number)
    found, pieces = _found(desk, telling), _pieces(desk)
    form = TellingForm(request.POST or None, telling=found, pieces=pieces)
    if form.is_valid():
        try:
            said = {"told": form.told(), "revision": _revision(request), **_who(request)}
            actions.save_telling(found, pieces=pieces, **said)
            return redirect(f"{request.path}?saved=yes")
        except REFUSED as refused:
            form.add_error(None, says(refused))
    return _page(request, desk, found, form=form)


@require_POST
@staff_only(Act.WRITE_RETELLING)
def send(request: StaffRequest, council: str, number: int, telling: int) -> HttpResponse:
    """Send it to be checked. For its writer."""
    desk = desk_of(request, number)
    deed: Callable[..., object] = actions.send_telling
    return _acted(request, desk, _found(desk, telling), deed, pieces=_pieces(desk))


@require_POST
@staff_only(Act.WRITE_RETELLING)
def give_up(request: StaffRequest, council: str, number: int, telling: int) -> HttpResponse:
    """Close it, so that nobody ever reads it. For those who may write retellings."""
    desk = desk_of(request, number)
    return _acted(request, desk, _found(desk, telling), actions.give_up_telling)


@require_POST
@staff_only(Act.APPROVE_RETELLING)
def approve(request: StaffRequest, council: str, number: int, telling: int) -> HttpResponse:
    """Let everyone read what another person wrote. For those who may check it, and did not write it."""
    desk, form = desk_of(request, number), CheckedForm(request.POST)
    found = _found(desk, telling)
    if not form.is_valid():
        return _page(request, desk, found, checked=form)
    return _acted(request, desk, found, actions.approve_telling, pieces=_pieces(desk), **form.cleaned_data)


@require_POST
@staff_only(Act.APPROVE_RETELLING)
def send_back(request: StaffRequest, council: str, number: int, telling: int) -> HttpResponse:
    """Send it back to its writer, with what to put right. For those who did not write it."""
    desk, form = desk_of(request, number), SendBackForm(request.POST)
    found = _found(desk, telling)
    if not form.is_valid():
        return _page(request, desk, found, returning=form)
    return _acted(request, desk, found, actions.send_telling_back, **form.cleaned_data)


def _acted(
    request: StaffRequest, desk: Desk, found: ConsultationRetelling, deed: Callable[..., object], **said: Any
) -> HttpResponse:
    try:
        deed(found, **said, **_who(request))
    except REFUSED as refused:
        return _page(request, desk, found, problem=says(refused))
    return redirect("consultation_tellings", desk.council.slug, desk.consultation.pk)


def _page(
    request: StaffRequest,
    desk: Desk,
    found: ConsultationRetelling,
    *,
    form: TellingForm | None = None,
    checked: CheckedForm | None = None,
    returning: SendBackForm | None = None,
    problem: str = "",
) -> HttpResponse:
    wrong = next((one for one in (form, checked, returning) if one is not None and one.errors), None)
    told, staff = again(found, pieces=_pieces(desk)), request.staff
    is_open = not found.approved_at and not found.given_up_at
    is_mine = found.written_by == staff.user
    may_check = staff.may(Act.APPROVE_RETELLING, drafted_by=[found.written_by])
    context = desk.context(
        told=told,
        missing=[(one.piece.title, what) for one in told.pieces if (what := unfit(one, manner=found.manner))],
        is_mine=is_mine,
        is_open=is_open,
        writing=form or TellingForm(telling=found, pieces=_pieces(desk)),
        may_write=is_open and is_mine and staff.may(Act.WRITE_RETELLING) and not found.sent_at,
        may_check=is_open and bool(found.sent_at) and may_check,
        checked=checked or CheckedForm(),
        returning=returning or SendBackForm(),
        saved=request.GET.get("saved", ""),
        form=wrong,
        problem=problem,
    )
    status = 409 if problem else (422 if wrong else 200)
    return render(request, f"{FOLDER}/telling.html", context, status=status)


def _found(desk: Desk, number: int) -> ConsultationRetelling:
    found = tellings_of(desk.consultation).filter(pk=number).first()
    if found is None:
        raise Http404
    return found


def _pieces(desk: Desk) -> tuple[Piece, ...]:
    return pieces_of(desk.consultation, places=desk.places)


def _revision(request: StaffRequest) -> int:
    sent = request.POST.get("revision", "")
    return int(sent) if sent.isascii() and sent.isdigit() and len(sent) < 9 else 0


def _who(request: StaffRequest) -> dict[str, Any]:
    return {"by": request.staff.user, "now": request.staff.now}
