"""The pages on which anybody answers: the start, one page for each thing, a last look, and sending."""

from typing import Any
from uuid import uuid5

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from localoffer.offer.api.rate import seconds_left, too_many
from localoffer.participation.consultations import actions, queries
from localoffer.participation.consultations.carried import (
    FILE_NAME,
    MOST_BYTES,
    Carried,
    NotOurs,
    as_file,
    begun,
    from_file,
)
from localoffer.participation.consultations.forms.answering import KeptFileForm, PlaceForm
from localoffer.participation.consultations.personal import looks_personal
from localoffer.participation.consultations.places import Place, Said, said_at, with_said
from localoffer.participation.consultations.presenters.answers import answer_rows
from localoffer.participation.consultations.refusals import NotOpen
from localoffer.participation.consultations.views.hearing import Hearing, draw, in_consultation, with_answers

# For each council and process, whoever asks: enough for a school hall, too few for a flood.
SENT_A_MINUTE = 120
TRAP = "website"


@require_safe
@in_consultation
def start(request: HttpRequest, hearing: Hearing) -> HttpResponse:
    """Say what this is about, until when, and what happens with the answers. Public."""
    values: dict[str, Any] = {
        "is_open": hearing.is_open,
        "last_day": queries.last_day(hearing.consultation),
        "changes": list(queries.date_changes(hearing.consultation)),
        "places": hearing.places,
        "told_again": hearing.told_again,
        "address": request.build_absolute_uri(request.path),
    }
    return draw(request, "start", hearing, carried=begun(), **values)


@with_answers
def answer(request: HttpRequest, hearing: Hearing, carried: Carried) -> HttpResponse:
    """Take what is said on one page, and show the page that is wanted next. Public."""
    number, wanted = hearing.number(request.POST.get("place", "")), request.POST.get("do", "")
    if wanted.startswith("show") or number >= len(hearing.places):
        return show(request, hearing, carried, number=hearing.number(wanted.removeprefix("show-")))
    place = hearing.places[number]
    form = PlaceForm(request.POST, place=place)
    if not form.is_valid():
        return show(request, hearing, carried, number=number, form=form)
    personal = looks_personal(form.cleaned_data["words"])
    if personal and not form.wants_contact and request.POST.get("seen") != "|".join(personal):
        return show(request, hearing, carried, number=number, form=form, personal=personal)
    carried, note = _taken(hearing, carried, place=place, form=form)
    after = {"back": max(number - 1, 0), "finish": len(hearing.places)}.get(wanted, number + 1)
    return show(request, hearing, carried, number=after, note=note)


@with_answers
def send(request: HttpRequest, hearing: Hearing, carried: Carried) -> HttpResponse:
    """Keep what was said, without who said it. Public. A machine that fills in the trap is not heard."""
    council, consultation = hearing.consultation.council, hearing.consultation
    if request.POST.get(TRAP):
        return redirect("have_your_say_thanks", council.slug, consultation.slug)
    if too_many(f"have your say {council.slug}", at_most=SENT_A_MINUTE, now=hearing.now):
        return draw(request, "wait", hearing, carried=carried, status=429, seconds=seconds_left(hearing.now))
    try:
        kept = actions.keep_response(consultation, told=carried.told, now=hearing.now)
    except NotOpen:
        return draw(request, "closed", hearing, status=409)
    if kept is None:
        return show(request, hearing, carried, number=len(hearing.places), nothing=True)
    return redirect("have_your_say_thanks", council.slug, consultation.slug)


@require_safe
@in_consultation
def thanks(request: HttpRequest, hearing: Hearing) -> HttpResponse:
    """Thank, and say what happens next and when. Public, and the same for everybody."""
    return draw(request, "thanks", hearing, last_day=queries.last_day(hearing.consultation))


@with_answers
def keep(request: HttpRequest, hearing: Hearing, carried: Carried) -> HttpResponse:
    """Return the answers so far as a file, for somebody who wants to go on later. Public."""
    response = HttpResponse(as_file(carried, consultation=hearing.consultation), content_type="application/json")
    response.headers["Content-Disposition"] = f'attachment; filename="{FILE_NAME}"'
    return response


@require_http_methods(["GET", "HEAD", "POST"])
@in_consultation
def open_file(request: HttpRequest, hearing: Hearing) -> HttpResponse:
    """Ask for the file that somebody kept, and go on from there. Public."""
    posted = request.method == "POST"
    form = KeptFileForm(request.POST, request.FILES) if posted else KeptFileForm()
    if form.is_valid():
        try:
            content = form.cleaned_data["file"].read(MOST_BYTES + 1)
            carried = from_file(content, consultation=hearing.consultation)
            return show(request, hearing, carried, number=len(hearing.places))
        except NotOurs:
            form.add_error("file", "This is not a file you kept from these pages. Choose another")
    return draw(request, "open", hearing, form=form, status=422 if form.errors else 200)


def show(
    request: HttpRequest,
    hearing: Hearing,
    carried: Carried,
    *,
    number: int,
    form: PlaceForm | None = None,
    personal: tuple[str, ...] = (),
    note: str = "",
    nothing: bool = False,
) -> HttpResponse:
    """Return one page with what was said there before, or after the last the page for a last look."""
    if not hearing.is_open:
        return draw(request, "closed", hearing, status=409)
    if number >= len(hearing.places):
        rows = answer_rows(carried, places=hearing.places)
        return draw(request, "check", hearing, carried=carried, rows=rows, note=note, nothing=nothing)
    place = hearing.places[number]
    values = {"place": place, "number": number, "count": len(hearing.places), "personal": personal, "note": note}
    values["again"] = [(one, piece) for one in hearing.told_again if (piece := one.at(place.key))]
    values["form"] = form or PlaceForm(place=place, said=said_at(carried.told, place))
    status = 422 if form is not None and form.errors else 200
    return draw(request, "place", hearing, carried=carried, status=status, **values)


def _taken(hearing: Hearing, carried: Carried, *, place: Place, form: PlaceForm) -> tuple[Carried, str]:
    """Return the answers with this page's, and what to say of it: words to be read apart go there at once."""
    said = form.said
    if not form.wants_contact:
        return Carried(told=with_said(carried.told, place, said=said), passed_on=carried.passed_on), ""
    contact = form.cleaned_data["contact"]
    actions.ask_for_contact(
        hearing.consultation,
        key=uuid5(carried.told.key, f"{place.key} {said.words} {contact}"),
        about=place.title,
        text=said.words,
        contact=contact,
        now=hearing.now,
    )
    bare = Said(feeling=said.feeling, chosen=said.chosen)
    told = with_said(carried.told, place, said=bare)
    passed_on = tuple(dict.fromkeys((*carried.passed_on, place.key)))
    return Carried(told=told, passed_on=passed_on), "reachable" if contact else "not_reachable"
