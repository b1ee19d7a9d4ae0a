"""The list itself, and the forms in which a person can take it away."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_GET

from localoffer.checker.carried import Carried
from localoffer.checker.kept import FILE_NAME, written
from localoffer.checker.presenters.paper import paper_of
from localoffer.checker.presenters.print import document_of
from localoffer.checker.presenters.result import result_page
from localoffer.checker.queries.changes import changes_of_offer
from localoffer.checker.queries.law import law_for
from localoffer.checker.queries.lists import personal_list
from localoffer.checker.queries.paper import paper_questions
from localoffer.checker.views.carrying import council_named, law_of, with_answers
from localoffer.checker.views.showing import contradictions, show_answers, show_result
from localoffer.checker.wording import Wording
from localoffer.frontend.printed import Document, PrintSize, pdf_of


@with_answers
def result(request: HttpRequest, carried: Carried) -> HttpResponse:
    """Show the list. Public."""
    return show_result(request, carried)


@with_answers
def pdf(request: HttpRequest, carried: Carried) -> HttpResponse:
    """Return the list as a PDF, in ordinary or large print. Public."""
    law, wording = law_of(carried), Wording(helping=carried.helping)
    if contradictions(carried, law=law):
        return show_answers(request, carried)
    today = timezone.localdate()
    listed = personal_list(carried, on=today, law=law)
    page = result_page(listed, wording=wording, changes=changes_of_offer(listed))
    large = request.POST.get("size") == "large"
    return _download(document_of(page, council=law.council, on=today), name="my-list.pdf", large=large)


@with_answers
def keep(request: HttpRequest, carried: Carried) -> HttpResponse:
    """Return the answers as a file to keep. Public."""
    content = written(carried, on=timezone.localdate(), book=law_of(carried).book)
    response = HttpResponse(content, content_type="application/json")
    response.headers["Content-Disposition"] = f'attachment; filename="{FILE_NAME}"'
    return response


@require_GET
def paper(request: HttpRequest, council: str = "") -> HttpResponse:
    """Return the questions on paper, with room to write; nobody's answers are in it. Public."""
    found, today = council_named(council), timezone.localdate()
    law = law_for(found, home=None, on=today)
    questions = paper_questions(law, on=today)
    return _download(paper_of(questions, council=found, on=today), name="questions-on-paper.pdf", large=False)


def _download(document: Document, *, name: str, large: bool) -> HttpResponse:
    size = PrintSize.LARGE if large else PrintSize.ORDINARY
    response = HttpResponse(pdf_of(document, size=size), content_type="application/pdf")
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
