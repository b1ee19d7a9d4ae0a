"""Sends a record as a file. Its name says the council and the number, and nothing of what is in it."""

from django.http import HttpResponse

from localoffer.governance.decisions.models import Decision

PDF = "application/pdf"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def sent_file(decision: Decision, *, made: bytes, kind: str, ending: str) -> HttpResponse:
    """Return a file to open or keep."""
    name = f"{decision.council.slug}-decision-{decision.number}{ending}"
    return HttpResponse(made, content_type=kind, headers={"Content-Disposition": f'inline; filename="{name}"'})
