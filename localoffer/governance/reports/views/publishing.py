"""The pages on which a report is published, corrected, followed and answered."""

from django.forms import Form
from django.http import HttpResponse
from django.views.decorators.http import require_http_methods

from localoffer.accounts.permissions import Act
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.governance.decisions.models import DecisionItem
from localoffer.governance.form_page import answer, sent
from localoffer.governance.matters.forms import AgreeForm, ReasonForm
from localoffer.governance.reports import actions
from localoffer.governance.reports.forms.steps import AnswersForm, BecameForm
from localoffer.governance.reports.kinds import Became
from localoffer.governance.reports.views.pages import form_page
from localoffer.governance.reports.views.staff import report_of

FOR_GOOD = "Everyone can then read it, and it never changes. What is withheld stays withheld."
NO_RECORD = "There is no open record of a decision on this matter. Begin one first."


@require_http_methods(["GET", "POST"])
@staff_only(Act.CLEAR_REPORT)
def publish(request: StaffRequest, council: str, slug: str, number: int) -> HttpResponse:
    """Ask, then publish a report for good. For those who clear reports."""
    found, staff = report_of(request, slug, number), request.staff
    return answer(
        request,
        AgreeForm(sent(request)),
        page=form_page(found, "Publish this report", button="Publish", intro=FOR_GOOD),
        deed=lambda _: actions.publish_report(found, by=staff.user, now=staff.now),
    )


@require_http_methods(["GET", "POST"])
@staff_only(Act.WRITE_REPORT)
def correct(request: StaffRequest, council: str, slug: str, number: int) -> HttpResponse:
    """Begin a new report in the place of a published one. For those who write reports."""
    found, staff = report_of(request, slug, number), request.staff
    form = ReasonForm(sent(request), auto_id="%s")
    intro = "You get a new report that says the same. The old one stays to be read."
    return answer(
        request,
        form,
        page=form_page(found, "Correct this report", button="Begin a correction", intro=intro),
        deed=lambda _: actions.correct_report(
            found, note=form.cleaned_data["reason"], by=staff.user, now=staff.now
        ),
    )


@require_http_methods(["GET", "POST"])
@staff_only(Act.RECORD_DECISION)
def became(request: StaffRequest, council: str, slug: str, number: int) -> HttpResponse:
    """Note that a report was considered, put off or withdrawn. For those who record decisions."""
    found, staff = report_of(request, slug, number), request.staff
    form = BecameForm(sent(request), auto_id="%s")

    def deed(_: Form) -> None:
        said = form.cleaned_data
        actions.note_event(
            found, became=Became(said["became"]), on=said["on"].first, body=said["body"], note=said["note"],
            by=staff.user, now=staff.now,
        )  # fmt: skip

    return answer(request, form, page=form_page(found, "What became of it"), deed=deed)


@require_http_methods(["GET", "POST"])
@staff_only(Act.RECORD_DECISION)
def answers(request: StaffRequest, council: str, slug: str, number: int) -> HttpResponse:
    """Say which part of an open record answers which recommendation. For those who record decisions."""
    found, staff = report_of(request, slug, number), request.staff
    rows = DecisionItem.objects.filter(decision__matter=found.matter, decision__record_published_at=None)
    items = list(rows.select_related("decision"))
    form = AnswersForm(sent(request), recommendations=list(found.recommendations.all()), items=items)

    def deed(_: Form) -> None:
        for recommendation, item in form.said():
            actions.answer_recommendation(recommendation, item=item, by=staff.user, now=staff.now)

    page = form_page(found, "Which decision answers what", intro="" if items else NO_RECORD)
    return answer(request, form, page=page, deed=deed)
