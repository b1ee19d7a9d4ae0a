"""The pages on which staff publish notices, correct them and withdraw them."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods, require_safe

from localoffer.accounts.permissions import Act
from localoffer.accounts.site import staff_site
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.governance.matters.models import Matter
from localoffer.governance.matters.queries import matters_of
from localoffer.governance.notices import queries
from localoffer.governance.notices.actions import correct_notice, publish_notice, withdraw_notice
from localoffer.governance.notices.asking import deciders_of, first_words, form_of, initial_of, kinds_of
from localoffer.governance.notices.forms import CorrectForm, NoticeForm, WithdrawForm
from localoffer.governance.notices.kinds import Kind
from localoffer.governance.notices.models import Notice
from localoffer.governance.notices.presenters import plan_row
from localoffer.governance.notices.refusals import REFUSALS, told


@require_safe
@staff_only(Act.READ_MATTERS)
def desk(request: StaffRequest, council: str) -> HttpResponse:
    """List the forward plan, every notice, and the matters that may need one. For those who may read matters."""
    staff, today = request.staff, localdate(request.staff.now)
    context = {
        "plan": [plan_row(one) for one in queries.forward_plan(staff.council, on=today)],
        "rows": [plan_row(one) for one in queries.notices(staff.council)],
        "matters": list(matters_of(staff.council).filter(ended_at=None)),
        "may": staff.may(Act.MANAGE_MATTERS),
    }
    return render(request, "governance/notices/desk.html", _about(request) | context)


@require_safe
@staff_only(Act.MANAGE_MATTERS)
def choose(request: StaffRequest, council: str, slug: str) -> HttpResponse:
    """Ask which kind of notice a matter needs. For democratic services."""
    matter = _matter(request, slug)
    kinds = kinds_of(matter.council, day=localdate(request.staff.now))
    return render(request, "governance/notices/choose.html", _about(request) | {"matter": matter, "kinds": kinds})


@require_http_methods(["GET", "POST"])
@staff_only(Act.MANAGE_MATTERS)
def publish(request: StaffRequest, council: str, slug: str, kind: str) -> HttpResponse:
    """Publish a notice of one kind on a matter. For democratic services."""
    matter = _matter(request, slug)
    if kind not in Kind.values:
        raise Http404
    deciders = deciders_of(matter.council, day=localdate(request.staff.now))
    initial = first_words(matter, deciders=deciders, chosen=request.GET.get("decider", ""))
    form = form_of(NoticeForm, request, kind=Kind(kind), initial=initial)
    if form.is_valid() and (notice := _published(request, matter, form)):
        return redirect("notices:notice", council, notice.number)
    context = {"matter": matter, "form": form, "kind": Kind(kind).label, "deciders": deciders}
    status = 422 if form.errors else 200
    return render(request, "governance/notices/publish.html", _about(request) | context, status=status)


@require_http_methods(["GET", "POST"])
@staff_only(Act.MANAGE_MATTERS)
def correct(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Publish a newer notice in the place of another. For democratic services."""
    first = _notice(request, number)
    form = form_of(CorrectForm, request, kind=Kind(first.kind), initial=initial_of(first))
    if form.is_valid() and (notice := _corrected(request, first, form)):
        return redirect("notices:notice", council, notice.number)
    context = {"shown": first, "form": form, "kind": Kind(first.kind).label}
    status = 422 if form.errors else 200
    return render(request, "governance/notices/correct.html", _about(request) | context, status=status)


@require_http_methods(["GET", "POST"])
@staff_only(Act.MANAGE_MATTERS)
def withdraw(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Withdraw a notice, and say why. For democratic services."""
    notice = _notice(request, number)
    form = WithdrawForm(request.POST if request.method == "POST" else None, auto_id="%s")
    if form.is_valid() and _withdrawn(request, notice, form):
        return redirect("notices:notice", council, number)
    status = 422 if form.errors else 200
    context = _about(request) | {"shown": notice, "form": form}
    return render(request, "governance/notices/withdraw.html", context, status=status)


def _published(request: StaffRequest, matter: Matter, form: NoticeForm) -> Notice | None:
    """Publish, and return the notice; or None, and the form says why not."""
    staff = request.staff
    try:
        return publish_notice(
            matter,
            kind=form.kind,
            words=form.words(),
            published_on=form.published_on,
            by=staff.user,
            now=staff.now,
        )
    except REFUSALS as refused:
        form.add_error(None, told(refused))
        return None


def _corrected(request: StaffRequest, first: Notice, form: CorrectForm) -> Notice | None:
    staff = request.staff
    try:
        return correct_notice(
            first,
            words=form.words(),
            note=form.cleaned_data["correction_note"],
            published_on=form.published_on,
            by=staff.user,
            now=staff.now,
        )
    except REFUSALS as refused:
        form.add_error(None, told(refused))
        return None


def _withdrawn(request: StaffRequest, notice: Notice, form: WithdrawForm) -> bool:
    try:
        withdraw_notice(notice, reason=form.cleaned_data["reason"], by=request.staff.user, now=request.staff.now)
    except REFUSALS as refused:
        form.add_error(None, told(refused))
        return False
    return True


def _matter(request: StaffRequest, slug: str) -> Matter:
    found = matters_of(request.council_scope).filter(slug=slug, ended_at=None).first()
    if found is None:
        raise Http404
    return found


def _notice(request: StaffRequest, number: int) -> Notice:
    found = queries.notice(request.council_scope, number=number)
    if found is None:
        raise Http404
    return found


def _about(request: StaffRequest) -> dict[str, Any]:
    return {"council": request.council_scope, "site": staff_site(request.staff)}
