"""The pages on which a draft is compared, put forward, approved and published."""

from collections.abc import Callable

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from localoffer.accounts.permissions import Act
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.offer.drafts import actions
from localoffer.offer.drafts.models import Draft
from localoffer.offer.editor.comparing import compared
from localoffer.offer.editor.desk import Desk, desk_of
from localoffer.offer.editor.forms.publishing import PublishForm
from localoffer.offer.editor.refusals import REFUSED_DECIDING, told
from localoffer.offer.editor.views.drafts import draft_page
from localoffer.offer.versions.actions import is_carried, publish_version
from localoffer.offer.versions.models import Grade


@require_safe
@staff_only(Act.READ_DRAFTS)
def compare(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Show how a draft differs from the version in force, in sentences. For those who may read drafts."""
    desk = desk_of(request, number)
    return render(request, "offer/editor/compare.html", desk.context(compared=compared(desk)))


@require_POST
@staff_only(Act.PROPOSE)
def consult(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Put a draft out for people to have their say. For editors."""
    return _done(
        request, number, lambda desk: actions.start_consulting(desk.draft, by=desk.staff.user, now=desk.staff.now)
    )


@require_POST
@staff_only(Act.PROPOSE)
def propose(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Put a draft forward for approval. For editors."""
    return _done(request, number, lambda desk: actions.propose(desk.draft, by=desk.staff.user, now=desk.staff.now))


@require_POST
@staff_only(Act.PROPOSE)
def take_back(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Take a draft back to change it again. For editors."""
    return _done(
        request, number, lambda desk: actions.take_back(desk.draft, by=desk.staff.user, now=desk.staff.now)
    )


@require_POST
@staff_only(Act.APPROVE)
def approve(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Approve a draft that others wrote. For approvers."""
    return _done(request, number, lambda desk: actions.approve(desk.draft, by=desk.staff.user, now=desk.staff.now))


@require_http_methods(["GET", "POST"])
@staff_only(Act.PUBLISH)
def publish(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Publish an approved draft on the authority of a decision. For approvers and democratic services."""
    desk = desk_of(request, number)
    today = localdate(request.staff.now)
    data = request.POST if request.method == "POST" else None
    form = PublishForm(data, invented=desk.council.is_demo, today=today, auto_id="%s")
    if form.is_valid() and _published(desk, form):
        return redirect("editor:publish", council, number)
    status = 422 if form.errors else 200
    return render(
        request,
        "offer/editor/publish.html",
        desk.context(form=form, is_carried=is_carried(desk.draft)),
        status=status,
    )


def _published(desk: Desk, form: PublishForm) -> bool:
    """Publish, and return whether that worked; the form then says why not."""
    try:
        publish_version(
            desk.draft,
            authority=form.authority(),
            by=desk.staff.user,
            now=desk.staff.now,
            grade=Grade(form.cleaned_data["grade"]),
            reason=form.cleaned_data["reason"],
            slip=form.cleaned_data["slip"],
            takes_effect_at=form.starts_at(),
        )
    except REFUSED_DECIDING as refused:
        for text in told(refused):
            form.add_error(None, text)
    return not form.errors


def _done(request: StaffRequest, number: int, act: Callable[[Desk], Draft]) -> HttpResponse:
    desk = desk_of(request, number)
    try:
        act(desk)
    except REFUSED_DECIDING as refused:
        return draft_page(request, desk, problem=" ".join(told(refused)))
    return redirect("editor:draft", desk.council.slug, number)
