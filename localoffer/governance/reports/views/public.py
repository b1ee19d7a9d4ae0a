"""Reports as everyone reads them: a page, PDF, large print, Word and data, with nothing that is withheld."""

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from localoffer.accounts.models import Council
from localoffer.frontend.printed import Document, PrintSize, pdf_of
from localoffer.frontend.public import public_page
from localoffer.frontend.word import docx_of
from localoffer.governance.matters.models import Matter
from localoffer.governance.matters.queries import open_matter
from localoffer.governance.public_site import public_site
from localoffer.governance.reports import queries
from localoffer.governance.reports.models import Report
from localoffer.governance.reports.parts import public_parts
from localoffer.governance.reports.presenters import report_data, report_document
from localoffer.governance.reports.stages import stage_of
from localoffer.governance.reports.views.files import PDF, WORD, sent_file


@public_page
def latest(request: HttpRequest, council: str, slug: str) -> HttpResponse:
    """Return a matter's latest published report. Public."""
    found = queries.published_reports(_matter(council, slug)).first()
    if found is None:
        raise Http404
    return _page(request, found)


@public_page
def read(request: HttpRequest, council: str, slug: str, number: int) -> HttpResponse:
    """Return one published report. It stays at this address. Public."""
    return _page(request, _published(council, slug, number))


@public_page
def pdf(request: HttpRequest, council: str, slug: str, number: int) -> HttpResponse:
    """Return a report as a PDF that meets PDF/UA-1. Public."""
    found = _published(council, slug, number)
    return sent_file(found, made=pdf_of(_document(found)), kind=PDF, ending=".pdf")


@public_page
def large_print(request: HttpRequest, council: str, slug: str, number: int) -> HttpResponse:
    """Return a report as a PDF in large print. Public."""
    found = _published(council, slug, number)
    made = pdf_of(_document(found), size=PrintSize.LARGE)
    return sent_file(found, made=made, kind=PDF, ending="-large-print.pdf")


@public_page
def word(request: HttpRequest, council: str, slug: str, number: int) -> HttpResponse:
    """Return a report as a Word file. Public."""
    found = _published(council, slug, number)
    return sent_file(found, made=docx_of(_document(found)), kind=WORD, ending=".docx")


@public_page
def data(request: HttpRequest, council: str, slug: str, number: int) -> HttpResponse:
    """Return a report as JSON. Public."""
    found = _published(council, slug, number)
    return JsonResponse(report_data(public_parts(found), status=stage_of(found, now=timezone.now())))


def _page(request: HttpRequest, found: Report) -> HttpResponse:
    context = {
        "council": found.council,
        "site": public_site(found.council),
        "report": found,
        "matter": found.matter,
        "document": _document(found),
        "corrections": list(queries.corrections_of(found)),
    }
    return render(request, "governance/reports/read.html", context)


def _document(found: Report) -> Document:
    return report_document(public_parts(found), now=timezone.now())


def _matter(council: str, slug: str) -> Matter:
    found = open_matter(get_object_or_404(Council, slug=council), slug=slug, now=timezone.now())
    if found is None:
        raise Http404
    return found


def _published(council: str, slug: str, number: int) -> Report:
    found = queries.published_reports(_matter(council, slug)).filter(number=number).first()
    if found is None:
        raise Http404
    return found
