"""The pages on which staff take in a call-in and note each step of it."""

from collections.abc import Sequence
from typing import Any

import msgspec
from django import forms
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from localoffer.accounts.permissions import Act
from localoffer.accounts.site import staff_site
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.governance.call_ins import actions, queries
from localoffer.governance.call_ins.forms import HearingForm, JudgeForm, OutcomeForm, RequestForm
from localoffer.governance.call_ins.kinds import OUTCOMES, Step
from localoffer.governance.call_ins.models import CallIn
from localoffer.governance.call_ins.presenters import facts_of, next_steps, told_limits, told_steps
from localoffer.governance.decisions.presenters import dates_of
from localoffer.governance.decisions.views.recording import decision_of, page_of
from localoffer.governance.form_page import FormPage, answer, sent
from localoffer.rules.governing.call_in_policy import CallInPolicy

AT_COUNCIL = (Step.COUNCIL_CONTENT, Step.COUNCIL_SENT_BACK)


@require_http_methods(["GET", "POST"])
@staff_only(Act.HANDLE_CALL_IN)
def receive(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Take in a request that a decision be looked at again. For democratic services."""
    found, staff = decision_of(request, number), request.staff
    if found.call_in_policy is None:
        raise Http404
    form = RequestForm(sent(request), policy=msgspec.convert(found.call_in_policy, CallInPolicy))
    home = page_of(found)
    page = FormPage(
        title="Take in a call-in", caption=found.title, back=home, done=home, button="Take it in",
        intro="From the moment it came, nothing is done on the decision until it is settled.",
        facts=tuple(f"{one.label}: {one.day}. {one.sum}" for one in dates_of(found)),
    )  # fmt: skip

    def deed(_: object) -> None:
        actions.receive_call_in(
            found, request=form.said(), received_at=form.received_at(), by=staff.user, now=staff.now
        )

    return answer(request, form, page=page, deed=deed)


@require_safe
@staff_only(Act.READ_MATTERS)
def call_in(request: StaffRequest, council: str, pk: int) -> HttpResponse:
    """Show a call-in, what became of it, and what can come next. For those who may read matters."""
    found = _call_in(request, pk)
    context = {
        "site": staff_site(request.staff),
        "council": found.council,
        "call_in": found,
        "facts": facts_of(found),
        "steps": told_steps(found),
        "next": next_steps(found) if request.staff.may(Act.HANDLE_CALL_IN) else (),
        "may_record": request.staff.may(Act.RECORD_DECISION) and queries.was_sent_back(found),
        "limits": told_limits(found),
    }
    return render(request, "governance/call_ins/call_in.html", context)


@require_http_methods(["GET", "POST"])
@staff_only(Act.HANDLE_CALL_IN)
def judge(request: StaffRequest, council: str, pk: int) -> HttpResponse:
    """Note whether the request is valid. For democratic services."""

    def deed(form: forms.Form, call_in: CallIn) -> None:
        said = form.cleaned_data
        is_valid = said["is_valid_request"] == "yes"
        actions.judge_validity(call_in, is_valid=is_valid, why=said["why"], **_who(request))

    return _step(
        request, pk, title="Is the request valid?", form=JudgeForm(sent(request), auto_id="%s"), deed=deed
    )


@require_http_methods(["GET", "POST"])
@staff_only(Act.HANDLE_CALL_IN)
def hear(request: StaffRequest, council: str, pk: int) -> HttpResponse:
    """Set the day of the hearing. For democratic services."""

    def deed(form: forms.Form, call_in: CallIn) -> None:
        said = form.cleaned_data
        actions.set_hearing(
            call_in, on=said["on"].first, heard_by=said["heard_by"], said=said["said"], **_who(request)
        )

    return _step(request, pk, title="Set the hearing", form=HearingForm(sent(request), auto_id="%s"), deed=deed)


@require_http_methods(["GET", "POST"])
@staff_only(Act.HANDLE_CALL_IN)
def come_of(request: StaffRequest, council: str, pk: int) -> HttpResponse:
    """Note what the hearing came to, or that the call-in lapsed. For democratic services."""
    form = OutcomeForm(sent(request), kinds=_choices(OUTCOMES))

    def deed(_: forms.Form, call_in: CallIn) -> None:
        said = form.cleaned_data
        actions.record_outcome(call_in, kind=Step(said["kind"]), on=form.day, said=said["said"], **_who(request))

    return _step(request, pk, title="What came of it", form=form, deed=deed)


@require_http_methods(["GET", "POST"])
@staff_only(Act.HANDLE_CALL_IN)
def at_council(request: StaffRequest, council: str, pk: int) -> HttpResponse:
    """Note what the full council said. For democratic services."""
    form = OutcomeForm(sent(request), kinds=_choices(AT_COUNCIL))

    def deed(_: forms.Form, call_in: CallIn) -> None:
        said = form.cleaned_data
        actions.record_council_outcome(
            call_in, kind=Step(said["kind"]), on=form.day, said=said["said"], **_who(request)
        )

    return _step(request, pk, title="What the full council said", form=form, deed=deed)


@require_http_methods(["GET", "POST"])
@staff_only(Act.HANDLE_CALL_IN)
def confirm(request: StaffRequest, council: str, pk: int) -> HttpResponse:
    """Note that whoever decided looked again and confirmed the decision. For democratic services."""
    form = OutcomeForm(sent(request), kinds=())

    def deed(_: forms.Form, call_in: CallIn) -> None:
        actions.confirm_decision(call_in, on=form.day, said=form.cleaned_data["said"], **_who(request))

    return _step(request, pk, title="The decision was confirmed", form=form, deed=deed)


def _step(request: StaffRequest, pk: int, *, title: str, form: forms.Form, deed: Any) -> HttpResponse:
    found = _call_in(request, pk)
    home = reverse("call_ins:call_in", args=[found.council.slug, pk])
    page = FormPage(title=title, caption=found.decision.title, back=home, done=home, facts=facts_of(found))
    return answer(request, form, page=page, deed=lambda one: deed(one, found))


def _call_in(request: StaffRequest, pk: int) -> CallIn:
    found = queries.call_in(request.council_scope, pk=pk)
    if found is None:
        raise Http404
    return found


def _choices(kinds: Sequence[Step]) -> list[tuple[str, str]]:
    return [(kind.value, str(kind.label)) for kind in kinds]


def _who(request: StaffRequest) -> dict[str, Any]:
    return {"by": request.staff.user, "now": request.staff.now}
