"""The pages on which a matter's equality assessment is written and signed."""

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from localoffer.accounts.permissions import Act
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.governance.equality import actions, queries
from localoffer.governance.equality.telling import told_assessment
from localoffer.governance.form_page import FormPage, answer, sent
from localoffer.governance.matters.models import Matter
from localoffer.governance.matters.views.staff import matter_of
from localoffer.governance.reports.forms.equality import AssessmentForm, SignForm

WEIGHED = "Weigh this with an open mind, before anybody decides. Say “not known” where you do not know."
SIGNED = "Once it is signed it never changes. Should the proposal change, it is assessed anew."


@require_http_methods(["GET", "POST"])
@staff_only(Act.WRITE_REPORT)
def assess(request: StaffRequest, council: str, slug: str) -> HttpResponse:
    """Assess what a proposal does to people. For those who write reports. Equality Act 2010 s.149."""
    matter, staff = matter_of(request, slug), request.staff
    form = AssessmentForm(sent(request), before=queries.assessment_of(matter))
    return answer(
        request,
        form,
        page=_page(matter, title="What it does to people", button="Save", intro=WEIGHED),
        deed=lambda _: actions.write_assessment(matter, said=form.said(), by=staff.user, now=staff.now),
    )


@require_http_methods(["GET", "POST"])
@staff_only(Act.CLEAR_REPORT)
def sign(request: StaffRequest, council: str, slug: str) -> HttpResponse:
    """Sign a matter's equality assessment. For those who clear reports."""
    matter, staff = matter_of(request, slug), request.staff
    found = queries.assessment_of(matter)
    if found is None:
        raise Http404
    form = SignForm(sent(request), auto_id="%s")
    facts = tuple(line.removeprefix("- ") for part in told_assessment(found) for line in part.split("\n"))
    return answer(
        request,
        form,
        page=_page(matter, title="Sign the equality assessment", button="Sign", intro=SIGNED, facts=facts),
        deed=lambda _: actions.sign_assessment(
            found, name=form.cleaned_data["name"], by=staff.user, now=staff.now
        ),
    )


def _page(matter: Matter, *, title: str, button: str, intro: str, facts: tuple[str, ...] = ()) -> FormPage:
    home = reverse("reports:reports", args=[matter.council.slug, matter.slug])
    return FormPage(
        title=title, caption=matter.title, back=home, done=home, button=button, intro=intro, facts=facts
    )
