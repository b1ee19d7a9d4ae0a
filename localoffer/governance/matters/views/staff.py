"""The pages on which staff start matters, read their stories, open them to the public and end them."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods, require_safe

from localoffer.accounts.permissions import Act
from localoffer.accounts.site import staff_site
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.governance.decisions.presenters import decision_rows
from localoffer.governance.decisions.queries import decisions_of
from localoffer.governance.form_page import FormPage, answer, sent
from localoffer.governance.key_decisions.presenters import rows_of as key_rows
from localoffer.governance.key_decisions.queries import judgement_on
from localoffer.governance.matters import actions, queries
from localoffer.governance.matters.forms import AgreeForm, MatterForm, ReasonForm, StartForm
from localoffer.governance.matters.models import Matter
from localoffer.governance.matters.presenters import chapters_of, matter_rows, state_of
from localoffer.governance.publication.queries import orders_of
from localoffer.governance.recounting.queries import other_days_of
from localoffer.offer.drafts.queries import open_drafts
from localoffer.offer.models import Draft


@require_safe
@staff_only(Act.READ_MATTERS)
def matters(request: StaffRequest, council: str) -> HttpResponse:
    """List the council's matters, the newest first. For those who may read matters."""
    found = list(queries.matters_of(request.council_scope))
    context = {
        "site": staff_site(request.staff),
        "council": request.council_scope,
        "going_on": matter_rows([one for one in found if not one.ended_at], public=False),
        "ended": matter_rows([one for one in found if one.ended_at], public=False),
        "may_manage": request.staff.may(Act.MANAGE_MATTERS),
    }
    return render(request, "governance/matters/matters.html", context)


@require_http_methods(["GET", "POST"])
@staff_only(Act.MANAGE_MATTERS)
def start(request: StaffRequest, council: str) -> HttpResponse:
    """Start a matter, alone or with a draft, perhaps as a part of another. For democratic services."""
    staff, here = request.staff, request.council_scope
    wholes = list(queries.matters_that_may_be_joined(now=staff.now))
    form = StartForm(sent(request), drafts=list(open_drafts(here)), wholes=wholes)
    home = reverse("matters:matters", args=[council])
    page = FormPage(title="Start a matter", back=home, done=home, button="Start")
    return answer(
        request,
        form,
        page=page,
        deed=lambda _: actions.start_matter(here, by=staff.user, now=staff.now, **form.said()),
    )


@require_safe
@staff_only(Act.READ_MATTERS)
def matter(request: StaffRequest, council: str, slug: str) -> HttpResponse:
    """Tell a matter's whole story, with what can be done next. For those who may read matters."""
    found, staff = matter_of(request, slug), request.staff
    lines = queries.story_of(found, public=False, on=localdate(staff.now))
    context = {
        "site": staff_site(staff),
        "council": found.council,
        "matter": found,
        "state": state_of(found),
        "chapters": chapters_of(lines),
        "key": key_rows(judgement_on(found, at=staff.now)),
        "decisions": decision_rows(list(decisions_of(found)), now=staff.now),
        "orders": list(orders_of(found)),
        "other_days": other_days_of(found, on=localdate(staff.now)),
        "whole": queries.whole_of(found, now=staff.now),
        "parts": list(queries.parts_of(found, now=staff.now)),
        "may": {act.value: staff.may(act) for act in Act},
    }
    return render(request, "governance/matters/matter.html", context)


@require_http_methods(["GET", "POST"])
@staff_only(Act.MANAGE_MATTERS)
def describe(request: StaffRequest, council: str, slug: str) -> HttpResponse:
    """Change a matter's title, summary or draft. For democratic services."""
    found, staff = matter_of(request, slug), request.staff
    drafts = _drafts_with(found.draft, list(open_drafts(found.council)))
    first = {"title": found.title, "summary": found.summary, "draft": str(found.draft_id or "")}
    form = MatterForm(sent(request), drafts=drafts, initial=first)

    def deed(_: object) -> None:
        said = form.cleaned_data
        actions.describe_matter(
            found, title=said["title"], summary=said["summary"], draft=form.draft, by=staff.user, now=staff.now
        )

    return answer(request, form, page=_page(found, "Change what it is about"), deed=deed)


@require_http_methods(["GET", "POST"])
@staff_only(Act.MANAGE_MATTERS)
def open_it(request: StaffRequest, council: str, slug: str) -> HttpResponse:
    """Ask, then let everyone read of a matter. For democratic services."""
    found, staff = matter_of(request, slug), request.staff
    page = _page(found, "Let everyone read of it", button="Let everyone read", intro=(
        "Everyone will see its title, what it is about, and what is published on it. This cannot be undone."
    ))  # fmt: skip
    return answer(
        request,
        AgreeForm(sent(request)),
        page=page,
        deed=lambda _: actions.open_to_public(found, open_from=staff.now, by=staff.user, now=staff.now),
    )


@require_http_methods(["GET", "POST"])
@staff_only(Act.MANAGE_MATTERS)
def end(request: StaffRequest, council: str, slug: str) -> HttpResponse:
    """Ask why, then end a matter. For democratic services."""
    found, staff = matter_of(request, slug), request.staff
    form = ReasonForm(sent(request), auto_id="%s")
    return answer(
        request,
        form,
        page=_page(found, "End this matter", button="End it"),
        deed=lambda _: actions.end_matter(found, why=form.cleaned_data["reason"], by=staff.user, now=staff.now),
    )


def matter_of(request: StaffRequest, slug: str) -> Matter:
    """Return a matter of the council in whose scope we are. Raises Http404."""
    found = queries.matter(request.council_scope, slug=slug)
    if found is None:
        raise Http404
    return found


def _page(matter: Matter, title: str, **said: str) -> FormPage:
    home = reverse("matters:matter", args=[matter.council.slug, matter.slug])
    return FormPage(title=title, caption=matter.title, back=home, done=home, **said)  # type: ignore[arg-type]


def _drafts_with(carried: Draft | None, drafts: list[Draft]) -> list[Draft]:
    """Return the open drafts, and the one the matter carries even when it is closed."""
    return drafts if carried is None or carried in drafts else [carried, *drafts]
