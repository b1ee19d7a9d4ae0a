"""Sends a report as a file. Its name says the council and the matter, and nothing of what is in it."""

from django.http import HttpResponse

from localoffer.governance.reports.models import Report

PDF = "application/pdf"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def sent_file(report: Report, *, made: bytes, kind: str, ending: str) -> HttpResponse:
    """Return a file to open or keep."""
    name = f"{report.council.slug}-{report.matter.slug}-report-{report.number}{ending}"
    return HttpResponse(made, content_type=kind, headers={"Content-Disposition": f'inline; filename="{name}"'})
