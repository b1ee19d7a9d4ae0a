"""The pages on which a record is published, corrected by a new one, or withdrawn."""

from django.http import HttpResponse
from django.views.decorators.http import require_http_methods

from localoffer.accounts.permissions import Act
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.governance.decisions import actions
from localoffer.governance.decisions.effect import Effect, effect_of
from localoffer.governance.decisions.forms.publishing import MembersToldForm, PublishForm
from localoffer.governance.decisions.presenters.rows import NOBODY_SAID
from localoffer.governance.decisions.views.recording import decision_of, form_page, open_decision_of, page_of
from localoffer.governance.form_page import FormPage, answer, sent
from localoffer.governance.matters.forms import ReasonForm
from localoffer.governance.members_told.actions import note_members_told
from localoffer.rules.english import day

COUNTS_FROM_IT = "The time for call-in counts from that day. Once saved, it never changes."
NEVER_CHANGES = "Once published, the record never changes. Everyone can read it."


@require_http_methods(["GET", "POST"])
@staff_only(Act.RECORD_DECISION)
def publish(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Show the days that follow, then publish the record. For approvers and democratic services."""
    found, staff = open_decision_of(request, number), request.staff
    effect = effect_of(found, published_at=staff.now)
    form = PublishForm(sent(request), counts_from_telling=effect.waits_for_members and found.corrects is None)
    home = page_of(found)
    page = FormPage(
        title="Publish the record", caption=found.title, back=home, done=home, button="Publish the record",
        intro=NEVER_CHANGES, facts=_facts(effect),
    )  # fmt: skip
    return answer(
        request,
        form,
        page=page,
        deed=lambda _: actions.publish_record(found, by=staff.user, now=staff.now, **form.days),
    )


@require_http_methods(["GET", "POST"])
@staff_only(Act.RECORD_DECISION)
def members_told(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Say on which day members were told of a published decision. For approvers and democratic services."""
    found, staff = decision_of(request, number), request.staff
    form = MembersToldForm(sent(request), auto_id="%s")
    return answer(
        request,
        form,
        page=form_page(found, "When members were told", button="Save", intro=COUNTS_FROM_IT),
        deed=lambda _: note_members_told(
            found, told_on=form.told_on_day, effective_on=form.days["effective_on"], by=staff.user, now=staff.now
        ),
    )


@require_http_methods(["GET", "POST"])
@staff_only(Act.RECORD_DECISION)
def correct(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Begin a new record in the place of a published one. For approvers and democratic services."""
    found, staff = decision_of(request, number), request.staff
    form = ReasonForm(sent(request), auto_id="%s")
    intro = "You get a new record that says the same. Change it, then publish it. The old one stays to be read."
    return answer(
        request,
        form,
        page=form_page(found, "Correct this record", button="Begin a correction", intro=intro),
        deed=lambda _: actions.correct_record(
            found, note=form.cleaned_data["reason"], by=staff.user, now=staff.now
        ),
    )


@require_http_methods(["GET", "POST"])
@staff_only(Act.RECORD_DECISION)
def withdraw(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Withdraw a published record, and say why. For approvers and democratic services."""
    found, staff = decision_of(request, number), request.staff
    form = ReasonForm(sent(request), auto_id="%s")
    intro = "The record stays to be read, marked as withdrawn. Nothing can be published on it."
    return answer(
        request,
        form,
        page=form_page(found, "Withdraw this record", button="Withdraw", intro=intro),
        deed=lambda _: actions.withdraw_record(
            found, reason=form.cleaned_data["reason"], by=staff.user, now=staff.now
        ),
    )


def _facts(effect: Effect) -> tuple[str, ...]:
    """Return the days that follow from publishing now, or why they are not known yet."""
    if effect.on is None:
        return (NOBODY_SAID, "Until it is known, nothing is published on the decision.")
    computed = [one.in_words for one in (effect.deadline, effect.effective) if one]
    facts = (f"It takes effect on {day(effect.on)}.", *computed, effect.why_not)
    return tuple(dict.fromkeys(fact for fact in facts if fact))
