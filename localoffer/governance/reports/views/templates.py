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
from localoffer.governance.reports.law import shipped_templates

INTRO = (
    "Change the headings to your council’s. The roles stay ours. For some bodies alone, name them by their short "
    "names in the constitution: bodies: [cabinet, corporate-parenting-board]. Then give it a slug of its own too."
)


@require_safe
@staff_only(Act.READ_MATTERS)
def templates(request: StaffRequest, council: str) -> HttpResponse:
    """List the templates that the council can use today. For those who may read matters."""
    staff, here = request.staff, request.council_scope
    context = {
        "site": staff_site(staff),
        "council": here,
        "templates": queries.templates_of(here, on=localdate(staff.now)).values(),
        "bodies": queries.bodies_with_templates(here, on=localdate(staff.now)),
        "adopted": list(queries.adopted_templates(here)),
        "shipped": [one.slug for one in shipped_templates()],
        "may_manage": staff.may(Act.MANAGE_CONSTITUTION),
    }
    return render(request, "governance/reports/templates.html", context)


@require_http_methods(["GET", "POST"])
@staff_only(Act.MANAGE_CONSTITUTION)
def add(request: StaffRequest, council: str) -> HttpResponse:
    """Put a template in force from a day. For democratic services and the council's administrators."""
    staff, here = request.staff, request.council_scope
    first = _text_of(request.GET.get("from", ""))
    files = request.FILES if request.method == "POST" else None
    form = TemplateForm(sent(request), files, auto_id="%s", initial={"text": first})
    home = reverse("reports:templates", args=[council])

    def deed(_: object) -> None:
        said = form.cleaned_data
        actions.adopt_template(here, text=said["text"], note=said["note"], by=staff.user, now=staff.now)

    page = FormPage(title="Put a template in force", back=home, done=home, intro=INTRO)
    return answer(request, form, page=page, deed=deed)


def _text_of(slug: str) -> str:
    """Return the file of a template that comes with the service, or of the plain one."""
    name = slug if slug in {one.slug for one in shipped_templates()} else "plain"
    return (FOLDER / "report_templates" / f"{name}.yaml").read_text(encoding="utf-8")
