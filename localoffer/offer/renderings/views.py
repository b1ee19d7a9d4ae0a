"""The pages and files of every form of an offer. All are public, and the same for everyone."""

from collections.abc import Sequence
from http import HTTPStatus
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from localoffer.accounts.models import Council
from localoffer.frontend.liblouis import BrailleMissing
from localoffer.frontend.menus import links_of
from localoffer.offer.models import Version
from localoffer.offer.queries import offer_in_force
from localoffer.offer.renderings.catalogue import FORMS, FormOfOffer
from localoffer.offer.renderings.changes import changes_feed
from localoffer.offer.renderings.composing import offer_document
from localoffer.offer.renderings.easy_read import OUTDATED, easy_read_pdf
from localoffer.offer.renderings.kept import fingerprint, form_of
from localoffer.offer.renderings.languages import language as language_of
from localoffer.offer.renderings.models import Manner
from localoffer.offer.renderings.presenters import form_groups, lasting_address
from localoffer.offer.renderings.retelling import Found, languages_of, retellings_of
from localoffer.offer.site import site_of
from localoffer.offer.versions.queries import published_versions
from localoffer.offer.views.public import public_page, ready_page

FOR_GOOD = "public, max-age=31536000, immutable"
# Programs on other sites may read what everyone may read.
FOR_OTHER_SITES = {"Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin"}


@ready_page
def forms(request: HttpRequest, council: str) -> HttpResponse:
    """Return the list of every form of the offer in force. Public."""
    return _listed(request, _in_force(council))


@ready_page
def version(request: HttpRequest, council: str, number: int) -> HttpResponse:
    """Return the list of every form of one version. Public."""
    return _listed(request, _version(council, number=number))


@public_page
def form(request: HttpRequest, council: str, number: int, file: str) -> HttpResponse:
    """Return one form of one version. Public."""
    return _made(request, _version(council, number=number), wanted=_form(file))


@require_safe
def marked_form(request: HttpRequest, council: str, number: int, mark: str, file: str) -> HttpResponse:
    """Return the same at an address with its mark, which a browser may keep for good. Public."""
    found = _version(council, number=number)
    if mark != fingerprint(found, site=_site(request)):
        return HttpResponseRedirect(reverse("renderings:form", args=[council, number, file]))
    answer = _made(request, found, wanted=_form(file))
    if answer.status_code == HTTPStatus.OK:
        answer.headers["Cache-Control"] = FOR_GOOD
    return answer


@public_page
def form_in_force(request: HttpRequest, council: str, file: str) -> HttpResponse:
    """Return the way to one form of the offer in force. Public."""
    return HttpResponseRedirect(lasting_address(_in_force(council), file=_form(file).file, site=_site(request)))


@public_page
def changes(request: HttpRequest, council: str) -> HttpResponse:
    """Return the feed of what changed from version to version. Public."""
    found = get_object_or_404(Council, slug=council)
    versions = published_versions(found).filter(published_at__lte=timezone.now(), withdrawal__isnull=True)
    if not versions:
        raise Http404
    feed = changes_feed(found, versions=versions, site=_site(request))
    return HttpResponse(feed, content_type="application/atom+xml; charset=utf-8", headers=FOR_OTHER_SITES)


@ready_page
def easy_read(request: HttpRequest, council: str, number: int) -> HttpResponse:
    """Return what people have told in Easy Read of one version. Public."""
    found = _version(council, number=number)
    told = retellings_of(found, manner=Manner.EASY_READ)
    context = _about(found) | _told(found, told) | {"outdated": OUTDATED}
    return render(request, "offer/renderings/easy-read.html", context)


@public_page
def easy_read_paper(request: HttpRequest, council: str, number: int) -> HttpResponse:
    """Return the same as a PDF. Public."""
    found = _version(council, number=number)
    told = retellings_of(found, manner=Manner.EASY_READ)
    if not told:
        raise Http404
    made = easy_read_pdf(offer_document(found, site=_site(request)), found=told)
    return _file(made, kind="application/pdf", name=_saved_as(found, file="easy-read.pdf"))


@ready_page
def translation(request: HttpRequest, council: str, number: int, language: str) -> HttpResponse:
    """Return what people have told of one version in another language. Public."""
    found = _version(council, number=number)
    told = retellings_of(found, manner=Manner.TRANSLATION, language=language)
    if not told:
        raise Http404
    context = _about(found) | _told(found, told) | {"spoken": language_of(language)}
    return render(request, "offer/renderings/translation.html", context)


def _told(found: Version, told: Sequence[Found]) -> dict[str, Any]:
    """Return what people have told again, and what other rooms show of each entry."""
    council = found.offer.council.slug
    return {"told": told, "links": {one.entry.slug: links_of("entry", council, one.entry.slug) for one in told}}


def _listed(request: HttpRequest, found: Version) -> HttpResponse:
    site = _site(request)
    context = _about(found) | {
        "groups": form_groups(found, site=site, folder=settings.DATA_FOLDER),
        "languages": languages_of(found),
        "easy_read": len(retellings_of(found, manner=Manner.EASY_READ)),
        "newest": offer_in_force(found.offer.council, on=timezone.localdate()),
    }
    return render(request, "offer/renderings/forms.html", context)


def _made(request: HttpRequest, found: Version, *, wanted: FormOfOffer) -> HttpResponse:
    try:
        made = form_of(found, form=wanted, site=_site(request), folder=settings.DATA_FOLDER)
    except BrailleMissing as missing:
        context = _about(found) | {"missing": str(missing)}
        return render(request, "offer/renderings/missing.html", context, status=HTTPStatus.SERVICE_UNAVAILABLE)
    return _file(made, kind=wanted.kind, name=_saved_as(found, file=wanted.file), to_keep=wanted.to_keep)


def _in_force(slug: str) -> Version:
    council = get_object_or_404(Council, slug=slug)
    found = offer_in_force(council, on=timezone.localdate())
    if found is None:
        raise Http404
    return found


def _version(slug: str, *, number: int) -> Version:
    council = get_object_or_404(Council, slug=slug)
    return get_object_or_404(published_versions(council), number=number, published_at__lte=timezone.now())


def _form(file: str) -> FormOfOffer:
    if file not in FORMS:
        raise Http404
    return FORMS[file]


def _site(request: HttpRequest) -> str:
    return request.build_absolute_uri("/").rstrip("/")


def _about(found: Version) -> dict[str, Any]:
    council = found.offer.council
    return {"council": council, "site": site_of(council), "version": found}


def _saved_as(found: Version, *, file: str) -> str:
    return f"{found.offer.council.slug}-version-{found.number}-{file}"


def _file(made: bytes, *, kind: str, name: str, to_keep: bool = False) -> HttpResponse:
    how = "attachment" if to_keep else "inline"
    said = {"Content-Disposition": f'{how}; filename="{name}"'}
    return HttpResponse(made, content_type=kind, headers=said | FOR_OTHER_SITES)
