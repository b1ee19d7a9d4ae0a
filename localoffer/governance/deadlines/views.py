"""The page of all the days not to be missed, and the same days as a calendar file, for staff signed in."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods, require_safe

from localoffer.accounts.permissions import Act
from localoffer.accounts.site import staff_site
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.governance.deadlines.actions import note_done, note_undone
from localoffer.governance.deadlines.asked import item_left, item_of_record, last_notes, notes_of
from localoffer.governance.deadlines.forms import DoneForm
from localoffer.governance.deadlines.lines import Deadline, Kind
from localoffer.governance.deadlines.presenters import SPANS, USUAL_SPAN, chosen, file_of, rows_of, told_of
from localoffer.governance.deadlines.queries import deadlines
from localoffer.governance.decisions.models import DecisionItem
from localoffer.governance.form_page import FormPage, answer, sent


@require_safe
@staff_only(Act.READ_MATTERS)
def page(request: StaffRequest, council: str) -> HttpResponse:
    """List the days not to be missed, with filters. For those who may read matters."""
    context = {
        "council": request.council_scope,
        "site": staff_site(request.staff),
        "rows": rows_of(_chosen(request), on=localdate(request.staff.now)),
        "kinds": [(one.value, one.label) for one in Kind],
        "spans": list(SPANS.items()),
        "kind": request.GET.get("kind", ""),
        "span": request.GET.get("span", USUAL_SPAN),
        "asked": request.GET.urlencode(),
        "may": request.staff.may(Act.MANAGE_WORK_PLAN),
        "notes": [(one, told_of(one)) for one in last_notes(request.council_scope)],
    }
    return render(request, "governance/deadlines/deadlines.html", context)


@require_safe
@staff_only(Act.READ_MATTERS)
def calendar(request: StaffRequest, council: str) -> HttpResponse:
    """Return the same days as an iCalendar file. For those who may read matters."""
    site = request.build_absolute_uri("/").rstrip("/")
    made = file_of(_chosen(request), council=request.council_scope, site=site, made_at=request.staff.now)
    headers = {"Content-Disposition": f'attachment; filename="{council}-deadlines.ics"'}
    return HttpResponse(made, content_type="text/calendar; charset=utf-8", headers=headers)


@require_http_methods(["GET", "POST"])
@staff_only(Act.MANAGE_WORK_PLAN)
def done(request: StaffRequest, council: str, pk: int) -> HttpResponse:
    """Say what came of what a decision asked for. For democratic services."""
    here, today = request.council_scope, localdate(request.staff.now)
    item, home = item_of_record(here, pk=pk), reverse("deadlines:deadlines", args=[council])
    item = item or item_left(here, pk=pk, on=today)
    if item is None:
        raise Http404
    form = DoneForm(sent(request), auto_id="%s")
    page = FormPage(
        title="Was it done?",
        caption=f"Record {item.decision.number}: {item.decision.title}",
        intro=str(item),
        facts=tuple(told_of(one) for one in notes_of(item)),
        back=home,
        done=home,
    )
    return answer(request, form, page=page, deed=lambda _: _note(request, item, form))


def _note(request: StaffRequest, item: DecisionItem, form: DoneForm) -> None:
    told, staff = form.cleaned_data, request.staff
    if form.is_done:
        said, reference = told["said"], told["reference"]
        on = told["done_on"].first
        note_done(
            item, council=staff.council, done_on=on, said=said, reference=reference, by=staff.user, now=staff.now
        )
    else:
        note_undone(item, council=staff.council, said=told["said"], by=staff.user, now=staff.now)


def _chosen(request: StaffRequest) -> list[Deadline]:
    today = localdate(request.staff.now)
    kind, span = request.GET.get("kind", ""), request.GET.get("span", USUAL_SPAN)
    return chosen(deadlines(request.council_scope, on=today), kind=kind, span=span, on=today)
