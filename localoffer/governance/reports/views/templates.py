"""The pages on which a council sees the templates of its reports, and puts its own in force."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods, require_safe

from localoffer.accounts.permissions import Act
from localoffer.accounts.site import staff_site
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.governance.constitution.law import FOLDER
from localoffer.governance.form_page import FormPage, answer, sent
from localoffer.governance.reports import actions, queries
from localoffer.governance.reports.forms.steps import TemplateForm

INTRO = "Begin with the plain template and change it to your council’s headings. The roles stay ours."


@require_safe
@staff_only(Act.READ_MATTERS)
def templates(request: StaffRequest, council: str) -> HttpResponse:
    """List the templates that the council can use today. For those who may read matters."""
    staff, here = request.staff, request.council_scope
    context = {
        "site": staff_site(staff),
        "council": here,
        "templates": queries.templates_of(here, on=localdate(staff.now)).values(),
        "adopted": list(queries.adopted_templates(here)),
        "may_manage": staff.may(Act.MANAGE_CONSTITUTION),
    }
    return render(request, "governance/reports/templates.html", context)


@require_http_methods(["GET", "POST"])
@staff_only(Act.MANAGE_CONSTITUTION)
def add(request: StaffRequest, council: str) -> HttpResponse:
    """Put a template in force from a day. For democratic services and the council's administrators."""
    staff, here = request.staff, request.council_scope
    plain = (FOLDER / "report_templates" / "plain.yaml").read_text(encoding="utf-8")
    files = request.FILES if request.method == "POST" else None
    form = TemplateForm(sent(request), files, auto_id="%s", initial={"text": plain})
    home = reverse("reports:templates", args=[council])

    def deed(_: object) -> None:
        said = form.cleaned_data
        actions.adopt_template(here, text=said["text"], note=said["note"], by=staff.user, now=staff.now)

    page = FormPage(title="Put a template in force", back=home, done=home, intro=INTRO)
    return answer(request, form, page=page, deed=deed)
