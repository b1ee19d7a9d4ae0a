"""Hands out a committee's paper as a file."""

from datetime import date

from django.http import Http404, HttpResponse

from localoffer.frontend.printed import pdf_of
from localoffer.frontend.word import docx_of
from localoffer.governance.work_plans.models import CommitteePaper
from localoffer.governance.work_plans.presenters.papers import paper_document

KINDS = {
    "pdf": (pdf_of, "application/pdf"),
    "docx": (docx_of, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
}


def file_of(paper: CommitteePaper, *, ending: str, on: date) -> HttpResponse:
    """Return a paper as a PDF that meets PDF/UA-1, or as a Word file. Raises Http404 for another ending."""
    if ending not in KINDS:
        raise Http404
    write, kind = KINDS[ending]
    year = paper.year
    name = f"{year.committee.council.slug}-{year.committee.slug}-{paper.kind}-{paper.pk}.{ending}"
    made = write(paper_document(paper, on=on))
    return HttpResponse(made, content_type=kind, headers={"Content-Disposition": f'inline; filename="{name}"'})
