"""The staff pages of feedback: how many told what, and their words."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from localoffer.accounts.permissions import Act
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.participation.consultations.forms.reading import HideForm
from localoffer.participation.consultations.personal import looks_personal
from localoffer.participation.feedback import actions, queries
from localoffer.participation.feedback.keeping import days_kept
from localoffer.participation.feedback.models import Outcome
from localoffer.participation.voice.desk import draw, signed

SHOWN = {"held": None, "passed": "passed", "hidden": "hidden"}


@require_safe
@staff_only(Act.READ_RESPONSES)
def feedback(request: StaffRequest, council: str) -> HttpResponse:
    """Show how many told what of each entry, and the texts, unread ones first. For those who read answers."""
    return _drawn(request)


@require_POST
@staff_only(Act.READ_RESPONSES)
def rule(request: StaffRequest, council: str, text: int) -> HttpResponse:
    """Pass a text, hide it for a reason, or move it to safeguarding. For those who read answers."""
    found = queries.words_told(request.council_scope).filter(pk=text).first()
    if found is None:
        raise Http404
    wanted = request.POST.get("do", "")
    if wanted == "move":
        actions.move_feedback_to_safeguarding(found, **signed(request))
    elif wanted == "pass":
        actions.pass_feedback(found, **signed(request))
    else:
        form = HideForm(request.POST, prefix=f"w{found.pk}", auto_id="%s")
        if not form.is_valid():
            return _drawn(request, wrong=form)
        actions.hide_feedback(found, reason=form.cleaned_data["reason"], **signed(request))
    return redirect("feedback_desk", council)


def _drawn(request: StaffRequest, *, wrong: HideForm | None = None) -> HttpResponse:
    shown = request.GET.get("show", "held")
    texts = queries.words_told(request.council_scope)
    rows = []
    for one in texts.filter(ruled=SHOWN.get(shown)):
        form = HideForm(prefix=f"w{one.pk}", auto_id="%s")
        rows.append((one, looks_personal(one.text), wrong if wrong and wrong.prefix == form.prefix else form))
    values = {
        "rows": rows,
        "counts": {name: texts.filter(ruled=ruled).count() for name, ruled in SHOWN.items()},
        "shown": shown,
        "entries": queries.feedback_by_entry(request.council_scope),
        "days": days_kept(request.council_scope),
        "outcomes": [(one.value, one.label) for one in Outcome],
        "form": wrong,
    }
    return draw(request, "feedback/staff", status=422 if wrong else 200, **values)
