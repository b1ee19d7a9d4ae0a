"""The pages on which conflicts of interest are written down, one by one."""

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_http_methods

from localoffer.accounts.permissions import Act
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.governance.decisions import actions
from localoffer.governance.decisions.forms.declarations import DeclarationForm
from localoffer.governance.decisions.saying import declarations_said
from localoffer.governance.decisions.views.recording import form_page, open_decision_of
from localoffer.governance.form_page import answer, sent
from localoffer.governance.matters.forms import AgreeForm


@require_http_methods(["GET", "POST"])
@staff_only(Act.RECORD_DECISION)
def declaration(request: StaffRequest, council: str, number: int, place: int) -> HttpResponse:
    """Change one declaration of an open record, or add one after the last. For those who record decisions."""
    found, staff = open_decision_of(request, number), request.staff
    declared = declarations_said(found)
    if not 1 <= place <= len(declared) + 1:
        raise Http404
    form = DeclarationForm(sent(request), said=declared[place - 1] if place <= len(declared) else None)

    def deed(_: object) -> None:
        said = [*declared[: place - 1], form.said(), *declared[place:]]
        actions.set_declarations(found, declarations=said, by=staff.user, now=staff.now)

    return answer(request, form, page=form_page(found, "A conflict of interest"), deed=deed)


@require_http_methods(["GET", "POST"])
@staff_only(Act.RECORD_DECISION)
def take_out(request: StaffRequest, council: str, number: int, place: int) -> HttpResponse:
    """Ask, then take a declaration out of an open record. For those who record decisions."""
    found, staff = open_decision_of(request, number), request.staff
    declared = declarations_said(found)
    if not 1 <= place <= len(declared):
        raise Http404
    one = declared[place - 1]
    facts = (f"{one.person}, {one.office}: {one.interest}",)
    return answer(
        request,
        AgreeForm(sent(request)),
        page=form_page(found, "Take this declaration out", button="Take it out", facts=facts, warning=True),
        deed=lambda _: actions.set_declarations(
            found, declarations=[*declared[: place - 1], *declared[place:]], by=staff.user, now=staff.now
        ),
    )
