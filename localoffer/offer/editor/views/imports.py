"""The pages of what came from other people's feeds: read a feed, look at what is held, approve or refuse it."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.forms import Form
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from localoffer.accounts.permissions import Act
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.offer.editor.desk import site_of
from localoffer.offer.editor.forms.imports import ApproveHeldForm, FeedForm, RefuseHeldForm
from localoffer.offer.editor.presenters.imports import beside, lines_of
from localoffer.offer.editor.reading_feeds import FeedNotRead, read_feed
from localoffer.offer.open_referral.importing import queries
from localoffer.offer.open_referral.importing.holding import AlreadyDecided, NoReason, approve_held, refuse_held
from localoffer.offer.open_referral.importing.models import HeldService

LATEST = 20
DECIDED = "Somebody has decided on this meanwhile."


@require_safe
@staff_only(Act.READ_DRAFTS)
def imports(request: StaffRequest, council: str) -> HttpResponse:
    """List what waits, what was decided, and which feeds were read. For those who may read drafts."""
    found = request.council_scope
    context = {
        "site": site_of(request.staff),
        "council": found,
        "waiting": queries.waiting(found),
        "decided": queries.decided(found, most=LATEST),
        "fetches": queries.fetches(found, most=LATEST),
        "may_import": request.staff.may(Act.IMPORT_OFFER),
    }
    return render(request, "offer/editor/imports.html", context)


@require_http_methods(["GET", "POST"])
@staff_only(Act.IMPORT_OFFER)
def read(request: StaffRequest, council: str) -> HttpResponse:
    """Read a feed, and hold what it brings until somebody else decides. For editors."""
    is_sent = request.method == "POST"
    form = FeedForm(request.POST if is_sent else None, request.FILES if is_sent else None)
    if form.is_valid():
        said = form.cleaned_data
        try:
            read_feed(
                request.council_scope,
                address=said["address"],
                file=said["file"],
                allow_private=settings.FEEDS_FROM_PRIVATE_ADDRESSES,
                by=request.staff.user,
                now=request.staff.now,
            )
            return redirect("editor:imports", council)
        except FeedNotRead as refused:
            form.add_error("address" if said["address"] else "file", str(refused))
    context = {"form": form, "site": site_of(request.staff), "council": request.council_scope}
    return render(request, "offer/editor/read_feed.html", context, status=422 if form.errors else 200)


@require_safe
@staff_only(Act.READ_DRAFTS)
def held(request: StaffRequest, council: str, held: int) -> HttpResponse:
    """Show what is held, where it came from, and what is here already. For those who may read drafts."""
    found = _held(request, held)
    return _page(request, found, approving=_approving(found), refusing=RefuseHeldForm())


@require_http_methods(["GET", "POST"])
@staff_only(Act.APPROVE_IMPORT)
def approve(request: StaffRequest, council: str, held: int) -> HttpResponse:
    """Approve what is held. For approvers who did not bring it in."""
    found = _held(request, held)
    form = _approving(found, request)
    who: dict[str, Any] = {"by": request.staff.user, "now": request.staff.now}
    if _decided(form, lambda: approve_held(found, same_as=form.same_as(), **who)):
        return redirect("editor:imports", council)
    return _page(request, found, approving=form, refusing=RefuseHeldForm())


@require_http_methods(["GET", "POST"])
@staff_only(Act.APPROVE_IMPORT)
def refuse(request: StaffRequest, council: str, held: int) -> HttpResponse:
    """Refuse what is held, with a reason. For approvers who did not bring it in."""
    found = _held(request, held)
    form = RefuseHeldForm(request.POST if request.method == "POST" else None)
    who: dict[str, Any] = {"by": request.staff.user, "now": request.staff.now}
    if _decided(form, lambda: refuse_held(found, reason=form.cleaned_data["reason"], **who)):
        return redirect("editor:imports", council)
    return _page(request, found, approving=_approving(found), refusing=form)


def _held(request: StaffRequest, pk: int) -> HeldService:
    found = queries.held(request.council_scope, pk=pk)
    if found is None:
        raise Http404
    return found


def _approving(found: HeldService, request: StaffRequest | None = None) -> ApproveHeldForm:
    ours = [(str(one["key"]), str(one["name"])) for one in found.alike if one["kind"] == "entry"]
    data = request.POST if request is not None and request.method == "POST" else None
    return ApproveHeldForm(data, entries=ours)


def _decided(form: Form, act: Callable[[], object]) -> bool:
    """Decide, where the form is right, and return whether that was done; else the form says why not."""
    if not form.is_valid():
        return False
    try:
        act()
    except AlreadyDecided:
        form.add_error(None, DECIDED)
    except NoReason:
        form.add_error("reason", "Say why you refuse it")
    return not form.errors


def _page(
    request: StaffRequest, found: HeldService, *, approving: ApproveHeldForm, refusing: RefuseHeldForm
) -> HttpResponse:
    brought = found.fetch.taken_in_by
    wrong = next((form for form in (approving, refusing) if form.errors), None)
    context = {
        "site": site_of(request.staff),
        "council": request.council_scope,
        "held": found,
        "lines": lines_of(found.said),
        "beside": beside(found),
        "brought_by_me": brought == request.staff.user,
        "may_decide": request.staff.may(Act.APPROVE_IMPORT, drafted_by=[brought] if brought else []),
        "approving": approving,
        "refusing": refusing,
        "form": wrong,
    }
    return render(request, "offer/editor/held.html", context, status=422 if wrong else 200)
