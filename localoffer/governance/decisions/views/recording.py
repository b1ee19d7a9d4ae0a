"""The pages on which a decision is written down, one part at a time."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods, require_safe

from localoffer.accounts.permissions import Act
from localoffer.accounts.site import staff_site
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.governance.call_ins.queries import open_call_ins, was_sent_back
from localoffer.governance.constitution.queries import constitution_on
from localoffer.governance.decisions import actions, queries
from localoffer.governance.decisions.days import waits_for_members
from localoffer.governance.decisions.forms.items import ItemForm, RecordForm
from localoffer.governance.decisions.forms.meeting import MeetingForm
from localoffer.governance.decisions.forms.power import EvidenceForm, PowerForm
from localoffer.governance.decisions.forms.sections import SECTIONS
from localoffer.governance.decisions.kinds import ADVISERS, MEETS
from localoffer.governance.decisions.models import Decision
from localoffer.governance.decisions.presenters import chain_of, dates_of, declared_in
from localoffer.governance.decisions.problems import problems_of
from localoffer.governance.decisions.saying import items_said
from localoffer.governance.decisions.withholding import withheld_parts
from localoffer.governance.delegations.checking import power_of
from localoffer.governance.delegations.queries import delegations_of
from localoffer.governance.form_page import FormPage, answer, sent
from localoffer.governance.matters.views.staff import matter_of
from localoffer.governance.work_plans.queries.decided_at import meeting_of, meetings_for


@require_http_methods(["GET", "POST"])
@staff_only(Act.RECORD_DECISION)
def record_one(request: StaffRequest, council: str, slug: str) -> HttpResponse:
    """Begin the record of a decision on a matter. For approvers and democratic services."""
    matter, staff = matter_of(request, slug), request.staff
    constitution = constitution_on(matter.council, day=localdate(staff.now))
    bodies = [(body.slug, body.name) for body in constitution.bodies] if constitution else []
    again = [one for one in open_call_ins(matter.council) if was_sent_back(one) and one.decision.matter == matter]
    form = RecordForm(sent(request), bodies=bodies, sent_back=again, title=matter.title)
    home = reverse("matters:matter", args=[council, slug])
    page = FormPage(
        title="Record a decision", caption=matter.title, back=home, done=home, button="Begin the record",
        intro="" if bodies else "There is no constitution here yet. Put it in first: it says who may decide.",
    )  # fmt: skip
    return answer(
        request,
        form,
        page=page,
        deed=lambda _: actions.record_decision(matter, said=form.said(), by=staff.user, now=staff.now),
    )


@require_safe
@staff_only(Act.READ_MATTERS)
def decision(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Show a record as it stands: its parts, what it lacks, its dates and call-ins. For those who read matters."""
    found, staff = decision_of(request, number), request.staff
    is_open = found.record_published_at is None
    context = {
        "site": staff_site(staff),
        "council": found.council,
        "decision": found,
        "stage": queries.standing(found, now=staff.now).stage,
        "sections": [(name, title) for name, (title, _) in SECTIONS.items()],
        "missing": problems_of(found) if is_open else [],
        "dates": dates_of(found),
        "waits": waits_for_members(found),
        "chain": chain_of(found),
        "call_ins": queries.call_ins_of(found),
        "corrections": [one for one in found.corrections.all() if one.record_published_at],
        "declared": declared_in(found),
        "meets": found.body_kind in MEETS,
        "held": meeting_of(found),
        "has_evidence": _has_evidence(found),
        "withheld": withheld_parts(found) if staff.may(Act.READ_EXEMPT) else [],
        "may": {act.value: staff.may(act) for act in Act},
    }
    return render(request, "governance/decisions/decision.html", context)


@require_http_methods(["GET", "POST"])
@staff_only(Act.RECORD_DECISION)
def section(request: StaffRequest, council: str, number: int, name: str) -> HttpResponse:
    """Change one page of an open record. For approvers and democratic services."""
    found = open_decision_of(request, number)
    if name not in SECTIONS:
        raise Http404
    title, shape = SECTIONS[name]
    form = shape(sent(request), decision=found)
    return answer(
        request, form, page=form_page(found, title), deed=lambda _: _change(request, found, words=form.words())
    )


@require_http_methods(["GET", "POST"])
@staff_only(Act.RECORD_DECISION)
def meeting(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Say at which meeting it was decided; for one member or officer there is none. For those who record."""
    found = open_decision_of(request, number)
    form = MeetingForm(sent(request), decision=found, choices=list(meetings_for(found)))
    return answer(
        request,
        form,
        page=form_page(found, "The meeting"),
        deed=lambda _: _change(request, found, words=form.words()),
    )


@require_http_methods(["GET", "POST"])
@staff_only(Act.RECORD_DECISION)
def power(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Change by what power it was decided. For approvers and democratic services."""
    found = open_decision_of(request, number)
    constitution = constitution_on(found.council, day=found.decided_on)
    form = PowerForm(
        sent(request),
        decision=found,
        delegations=list(delegations_of(found.council)),
        paragraphs=constitution.scheme_of_delegation if constitution else (),
    )
    return answer(
        request,
        form,
        page=form_page(found, "The power to decide"),
        deed=lambda _: _change(request, found, words=form.words()),
    )


@require_http_methods(["GET", "POST"])
@staff_only(Act.RECORD_DECISION)
def evidence(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Change what proves that the power was kept to. For approvers and democratic services."""
    found, staff = open_decision_of(request, number), request.staff
    held = power_of(found, constitution=constitution_on(found.council, day=found.decided_on))
    if held is None:
        raise Http404
    form = EvidenceForm(sent(request), decision=found, power=held)

    def deed(_: object) -> None:
        actions.set_evidence(
            found, conditions_met=form.conditions_met(), consulted=form.consulted(), by=staff.user, now=staff.now
        )

    return answer(request, form, page=form_page(found, "Conditions and people to ask first"), deed=deed)


@require_http_methods(["GET", "POST"])
@staff_only(Act.RECORD_DECISION)
def item(request: StaffRequest, council: str, number: int, place: int) -> HttpResponse:
    """Change one item of an open record, or add one after the last. For approvers and democratic services."""
    found = open_decision_of(request, number)
    items = items_said(found)
    if not 1 <= place <= len(items) + 1:
        raise Http404
    is_new = place > len(items)
    form = ItemForm(sent(request), item=None if is_new else items[place - 1], advises=found.body_kind in ADVISERS)

    def deed(_: object) -> None:
        said = [*items[: place - 1], form.item(), *items[place:]]
        actions.set_items(found, items=said, by=request.staff.user, now=request.staff.now)

    title = "Add an item" if is_new else f"Change item {place}"
    return answer(request, form, page=form_page(found, title), deed=deed)


def decision_of(request: StaffRequest, number: int) -> Decision:
    """Return a decision of the council in whose scope we are. Raises Http404."""
    found = queries.decision(request.council_scope, number=number)
    if found is None:
        raise Http404
    return found


def open_decision_of(request: StaffRequest, number: int) -> Decision:
    """Return a decision whose record is still written. Raises Http404 for a published one."""
    found = decision_of(request, number)
    if found.record_published_at is not None:
        raise Http404
    return found


def page_of(decision: Decision) -> str:
    """Return the address of a decision's page for staff."""
    return reverse("decisions:decision", args=[decision.council.slug, decision.number])


def form_page(decision: Decision, title: str, **said: Any) -> FormPage:
    """Return a page with a form that leads back to its record."""
    home = page_of(decision)
    return FormPage(title=title, caption=decision.title, back=home, done=home, **said)


def _change(request: StaffRequest, decision: Decision, *, words: dict[str, Any]) -> None:
    actions.change_record(decision, words=words, by=request.staff.user, now=request.staff.now)


def _has_evidence(decision: Decision) -> bool:
    held = power_of(decision, constitution=constitution_on(decision.council, day=decision.decided_on))
    return held is not None and bool(held.conditions or held.consultees)
