"""The record of a decision as everyone reads it: a page, a PDF and a Word file."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from localoffer.accounts.models import Council
from localoffer.frontend.printed import Document, pdf_of
from localoffer.frontend.public import public_page
from localoffer.frontend.word import docx_of
from localoffer.governance.decisions import queries
from localoffer.governance.decisions.models import Decision
from localoffer.governance.decisions.presenters import notice_document
from localoffer.governance.decisions.views.files import PDF, WORD, sent_file
from localoffer.governance.public_site import public_site


@public_page
def record(request: HttpRequest, council: str, number: int) -> HttpResponse:
    """Return the record of a decision. It stays at this address. Public."""
    found = _published(council, number)
    context = {
        "council": found.council,
        "site": public_site(found.council),
        "decision": found,
        "document": notice_document(found, now=timezone.now()),
        "matter": found.matter if found.matter.open_from and found.matter.open_from <= timezone.now() else None,
        "corrections": [one for one in found.corrections.all() if one.record_published_at],
    }
    return render(request, "governance/decisions/record.html", context)


@public_page
def pdf(request: HttpRequest, council: str, number: int) -> HttpResponse:
    """Return the record as a PDF that meets PDF/UA-1. Public."""
    found = _published(council, number)
    return sent_file(found, made=pdf_of(_document(found, request)), kind=PDF, ending=".pdf")


@public_page
def word(request: HttpRequest, council: str, number: int) -> HttpResponse:
    """Return the record as a Word file. Public."""
    found = _published(council, number)
    return sent_file(found, made=docx_of(_document(found, request)), kind=WORD, ending=".docx")


def _published(slug: str, number: int) -> Decision:
    found = queries.published_record(get_object_or_404(Council, slug=slug), number=number)
    if found is None:
        raise Http404
    return found


def _document(decision: Decision, request: HttpRequest) -> Document:
    """Return the record for a file, which is read away from this site and so gives whole addresses."""
    return notice_document(decision, now=timezone.now(), site=request.build_absolute_uri("/").rstrip("/"))
