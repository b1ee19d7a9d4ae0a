"""The pages that belong to no council: the gallery, the offline page and what a phone needs."""

from dataclasses import asdict

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from localoffer.frontend import gallery
from localoffer.frontend.headers import readable_offline
from localoffer.frontend.offline import keeping, web_manifest
from localoffer.frontend.theme import theme_css

JAVASCRIPT = "text/javascript; charset=utf-8"


@require_GET
def service_worker(request: HttpRequest) -> HttpResponse:
    """Return the script that keeps public pages. Public."""
    response = render(request, "frontend/service-worker.js", asdict(keeping()), content_type=JAVASCRIPT)
    response.headers["Cache-Control"] = "no-cache"
    return response


@require_GET
def manifest(request: HttpRequest) -> HttpResponse:
    """Return the web manifest. Public."""
    return JsonResponse(web_manifest(), content_type="application/manifest+json")


@require_GET
@readable_offline
def offline(request: HttpRequest) -> HttpResponse:
    """Return the page that stands in when there is no signal. Public."""
    return render(request, "frontend/offline.html")


@require_GET
def gallery_page(request: HttpRequest, look: str = gallery.PLAIN) -> HttpResponse:
    """Return every component in every state, in one of a few looks. Public."""
    if look not in gallery.LOOKS:
        raise Http404
    return render(request, "frontend/gallery.html", gallery.gallery(look))


@require_GET
def gallery_errors(request: HttpRequest) -> HttpResponse:
    """Return every form field with its error. Public."""
    return render(request, "frontend/gallery_fields.html", gallery.fields_with_errors())


@require_GET
def gallery_filled(request: HttpRequest) -> HttpResponse:
    """Return every form field filled in. Public."""
    return render(request, "frontend/gallery_fields.html", gallery.fields_filled())


@require_GET
def gallery_css(request: HttpRequest, look: str) -> HttpResponse:
    """Return the stylesheet of one of the gallery's looks. Public."""
    if look not in gallery.LOOKS:
        raise Http404
    return HttpResponse(theme_css(gallery.LOOKS[look]), content_type="text/css; charset=utf-8")
