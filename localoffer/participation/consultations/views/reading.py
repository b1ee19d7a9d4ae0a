"""The pages that anybody may read: what is open, the way in by a code, the paper form, and what came of it."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods, require_safe

from localoffer.accounts.models import Council
from localoffer.accounts.scopes import council_scope
from localoffer.frontend.headers import keeps_nothing, readable_offline
from localoffer.frontend.printed import PrintSize, pdf_of
from localoffer.offer.queries import offer_in_force
from localoffer.offer.site import plain_site
from localoffer.participation.consultations import queries
from localoffer.participation.consultations.analysing import analysis_of
from localoffer.participation.consultations.forms.answering import CodeForm
from localoffer.participation.consultations.presenters.paper import paper_of
from localoffer.participation.consultations.presenters.you_said import ToldBack, told_back, you_said_feed
from localoffer.participation.consultations.stages import Stage
from localoffer.participation.consultations.told_again import ToldAgain
from localoffer.participation.consultations.views.hearing import Hearing, draw, in_consultation
from localoffer.participation.public_site import public_site

ATOM = "application/atom+xml; charset=utf-8"
TOLD = (Stage.ANALYSED, Stage.ANSWERED)


@require_safe
@readable_offline
def have_your_say(request: HttpRequest, council: str) -> HttpResponse:
    """List what people can have their say on, and what they could. Public."""
    found, today = get_object_or_404(Council, slug=council), timezone.localdate()
    with council_scope(found):
        listed = [(one, queries.last_day(one)) for one in queries.open_to_all(found, on=today)]
    context = {
        "open_now": [pair for pair in listed if pair[1] >= today],
        "closed": [pair for pair in listed if pair[1] < today],
        "keeps_offer": offer_in_force(found, on=today) is not None,
    }
    return render(request, "participation/consultations/list.html", _about(found) | context)


@require_http_methods(["GET", "HEAD", "POST"])
@keeps_nothing
def by_code(request: HttpRequest) -> HttpResponse:
    """Ask for the code on a paper, and lead to what it is about. Public."""
    form = CodeForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        found = queries.by_code(form.cleaned_data["code"], on=timezone.localdate())
        if found is not None:
            return redirect("have_your_say_start", found.council.slug, found.slug)
        form.add_error("code", "There is nothing with this code. Check it on the paper")
    context = {"site": plain_site(), "form": form, "quick_exit": True}
    status = 422 if form.errors else 200
    return render(request, "participation/consultations/code.html", context, status=status)


@require_safe
@in_consultation
def paper(request: HttpRequest, hearing: Hearing, size: PrintSize = PrintSize.ORDINARY) -> HttpResponse:
    """Return a form to fill in by hand, as a PDF in ordinary or large print. Public."""
    return _printed(request, hearing, size=size)


@require_safe
@in_consultation
def told_paper(
    request: HttpRequest, hearing: Hearing, how: str, size: PrintSize = PrintSize.ORDINARY
) -> HttpResponse:
    """Return the same form in Easy Read or another language that we can print. Public."""
    told = _told_how(hearing, how)
    if not told.language.printed:
        raise Http404
    return _printed(request, hearing, size=size, told=told)


@require_safe
@in_consultation
def told(request: HttpRequest, hearing: Hearing, how: str) -> HttpResponse:
    """Show a consultation in Easy Read or another language, as people wrote and checked it. Public."""
    return draw(request, "told", hearing, told=_told_how(hearing, how), hearing_open=hearing.is_open)


@require_safe
@readable_offline
def you_said(request: HttpRequest, council: str) -> HttpResponse:
    """Tell what people said, what was answered, and what changed. Public."""
    found = get_object_or_404(Council, slug=council)
    return render(request, "participation/consultations/you_said.html", _about(found) | {"told": _told(found)})


@require_safe
@readable_offline
def feed(request: HttpRequest, council: str) -> HttpResponse:
    """Return the answers as a feed to follow. Public."""
    found = get_object_or_404(Council, slug=council)
    site = request.build_absolute_uri("/").rstrip("/")
    return HttpResponse(you_said_feed(found, told=_told(found), site=site), content_type=ATOM)


def _told(council: Council) -> list[ToldBack]:
    """Return what was summed up, the latest first."""
    today = timezone.localdate()
    with council_scope(council):
        summed_up = [one for one in queries.open_to_all(council, on=today) if queries.stage(one, on=today) in TOLD]
        return [told_back(analysis_of(one), on=today) for one in summed_up]


def _told_how(hearing: Hearing, how: str) -> ToldAgain:
    found = next((one for one in hearing.told_again if one.slug == how), None)
    if found is None:
        raise Http404
    return found


def _printed(
    request: HttpRequest, hearing: Hearing, *, size: PrintSize, told: ToldAgain | None = None
) -> HttpResponse:
    consultation = hearing.consultation
    document = paper_of(
        consultation,
        places=hearing.places,
        told=told,
        address=request.build_absolute_uri(_start_of(hearing)),
        code_address=request.build_absolute_uri("/have-your-say/"),
        until=queries.last_day(consultation),
        on=localdate(hearing.now),
    )
    name = f"{consultation.slug}-{told.slug}" if told else consultation.slug
    response = HttpResponse(pdf_of(document, size=size), content_type="application/pdf")
    response.headers["Content-Disposition"] = f'attachment; filename="{name}.pdf"'
    return response


def _start_of(hearing: Hearing) -> str:
    return f"/{hearing.consultation.council.slug}/have-your-say/{hearing.consultation.slug}/"


def _about(council: Council) -> dict[str, Any]:
    return {"council": council, "site": public_site(council)}
