"""What stands around each form about a report."""

from typing import Any

from django.urls import reverse

from localoffer.governance.form_page import FormPage
from localoffer.governance.reports.models import Report


def page_of(report: Report) -> str:
    """Return the address of a report's page for staff."""
    return reverse("reports:report", args=[report.council.slug, report.matter.slug, report.number])


def form_page(report: Report, title: str, **said: Any) -> FormPage:
    """Return a page with a form that leads back to its report."""
    home = page_of(report)
    return FormPage(title=title, caption=report.title, back=home, done=home, **said)
