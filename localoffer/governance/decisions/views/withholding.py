"""The pages on which parts of a record are kept from the public, and read by those who may."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from localoffer.accounts.permissions import Act, require
from localoffer.accounts.site import staff_site
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.frontend.printed import Document, pdf_of
from localoffer.frontend.word import docx_of
from localoffer.governance.decisions import actions
from localoffer.governance.decisions.models import Decision, WithheldFromRecord
from localoffer.governance.decisions.presenters import notice_document
from localoffer.governance.decisions.views.files import PDF, WORD, sent_file
from localoffer.governance.decisions.views.recording import decision_of, form_page, open_decision_of, page_of
from localoffer.governance.decisions.withholding import sections_of
from localoffer.governance.form_page import answer, sent
from localoffer.governance.matters.forms import AgreeForm
from localoffer.governance.withholding.forms import WithheldForm

KEPT = (
    "The public never sees its text, its title or its reasons. The record says that something is not public, "
    "where, and under which paragraph. Take the same words out of the other parts of the record."
)


@require_http_methods(["GET", "POST"])
@staff_only(Act.READ_EXEMPT)
def withhold(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Add a part that the public may not read. For those who record decisions and may read what is exempt."""
    found, staff = open_decision_of(request, number), request.staff
    require(staff.user, Act.RECORD_DECISION, council=staff.council, now=staff.now)
    form = WithheldForm(sent(request), sections=list(sections_of(found).items()))
    return answer(
        request,
        form,
        page=form_page(found, "Keep a part from the public", intro=KEPT),
        deed=lambda _: actions.withhold(found, said=form.said(), by=staff.user, now=staff.now),
    )


@require_http_methods(["GET", "POST"])
@staff_only(Act.READ_EXEMPT)
def release(request: StaffRequest, council: str, number: int, pk: int) -> HttpResponse:
    """Ask, then take a withheld part out of a record. For those who record and may read what is exempt."""
    found, staff = open_decision_of(request, number), request.staff
    part = WithheldFromRecord.objects.filter(decision=found, pk=pk).first()
    if part is None:
        raise Http404
    return answer(
        request,
        AgreeForm(sent(request)),
        page=form_page(found, "Take this part out", button="Take it out", facts=(str(part),), warning=True),
        deed=lambda _: actions.release(found, pk=pk, by=staff.user, now=staff.now),
    )


@require_safe
@staff_only(Act.READ_EXEMPT)
def read_all(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Show a whole record, with what is withheld. For those who may read what is exempt."""
    found = decision_of(request, number)
    context = {
        "site": staff_site(request.staff),
        "back": page_of(found),
        "caption": "All of it, not for the public",
        "document": _whole(request, found),
    }
    return render(request, "governance/whole.html", context)


@require_safe
@staff_only(Act.READ_EXEMPT)
def all_pdf(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Return a whole record as a PDF. For those who may read what is exempt."""
    found = decision_of(request, number)
    return sent_file(found, made=pdf_of(_whole(request, found)), kind=PDF, ending="-for-members.pdf")


@require_safe
@staff_only(Act.READ_EXEMPT)
def all_word(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Return a whole record as a Word file. For those who may read what is exempt."""
    found = decision_of(request, number)
    return sent_file(found, made=docx_of(_whole(request, found)), kind=WORD, ending="-for-members.docx")


def _whole(request: StaffRequest, decision: Decision) -> Document:
    site = request.build_absolute_uri("/").rstrip("/")
    withheld = list(WithheldFromRecord.objects.filter(decision=decision))
    return notice_document(decision, now=request.staff.now, site=site, withheld=withheld)
