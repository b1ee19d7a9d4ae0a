"""The pages of checks: what is wrong with a draft, and warnings answered in words."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from localoffer.accounts.permissions import Act
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.offer.checks.finding import Finding, Level
from localoffer.offer.checks.queries import open_warnings
from localoffer.offer.drafts import actions, queries
from localoffer.offer.drafts.actions.talking import NothingSaid, TooMuchSaid
from localoffer.offer.editor.desk import Desk, desk_of
from localoffer.offer.editor.forms.acts import AnswerForm
from localoffer.offer.editor.presenters.findings import finding_groups, mend_address
from localoffer.offer.editor.saving import REFUSED, says


@require_safe
@staff_only(Act.READ_DRAFTS)
def checks(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Show what the checks find in a draft, errors first. For those who may read drafts."""
    desk = desk_of(request, number)
    unanswered = {one.key for one in open_warnings(desk.draft, findings=desk.findings)}
    titles = {rule.id: rule.title for rule in desk.read.rules}
    groups = finding_groups(desk.findings, unanswered=unanswered, draft=desk.draft, titles=titles)
    context = desk.context(groups=groups, answers=queries.warning_answers(desk.draft))
    return render(request, "offer/editor/checks.html", context)


@require_http_methods(["GET", "POST"])
@staff_only(Act.ANSWER_WARNINGS)
def answer(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Answer a warning in words. For editors."""
    desk = desk_of(request, number)
    found = _warning(desk, key=request.GET.get("key", ""))
    form = AnswerForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            actions.answer_warning(
                desk.draft,
                check_key=found.check,
                slug=found.entry or "",
                about=found.about,
                text=form.cleaned_data["text"],
                by=request.staff.user,
                now=request.staff.now,
            )
            return redirect("editor:checks", council, number)
        except (NothingSaid, TooMuchSaid):
            form.add_error("text", "Say why it is right, in up to 5,000 letters")
        except REFUSED as refused:
            form.add_error("text", says(refused))
    context = desk.context(form=form, finding=found, mend=mend_address(found, desk.draft))
    return render(request, "offer/editor/answer.html", context)


def _warning(desk: Desk, *, key: str) -> Finding:
    found = next((one for one in desk.findings if one.key == key and one.level is Level.WARNING), None)
    if found is None:
        raise Http404
    return found
