"""The pages on which publishing is ordered, done at once where it may be, or cancelled."""

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from localoffer.accounts.permissions import Act
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.governance.form_page import FormPage, answer, sent
from localoffer.governance.matters.forms import AgreeForm, ReasonForm
from localoffer.governance.matters.models import Matter
from localoffer.governance.matters.views.staff import matter_of
from localoffer.governance.publication import actions, queries
from localoffer.governance.publication.forms import OrderForm
from localoffer.governance.publication.models import PublicationOrder


@require_http_methods(["GET", "POST"])
@staff_only(Act.PUBLISH)
def order(request: StaffRequest, council: str, slug: str) -> HttpResponse:
    """Order a matter's draft to be published on a decision. For approvers and democratic services."""
    matter, staff = matter_of(request, slug), request.staff
    items = list(queries.items_to_publish_on(matter))
    form = OrderForm(sent(request), items=items)
    waiting = "It waits until the decision has taken effect. The nightly work then publishes it."
    page = _page(
        matter,
        "Order the draft to be published",
        button="Order it",
        intro=waiting if items else "No published decision of this matter agrees anything yet. Record one first.",
    )
    return answer(
        request,
        form,
        page=page,
        deed=lambda _: actions.order_publication(matter, said=form.said(), by=staff.user, now=staff.now),
    )


@require_http_methods(["GET", "POST"])
@staff_only(Act.PUBLISH)
def carry_out(request: StaffRequest, council: str, pk: int) -> HttpResponse:
    """Ask, then publish at once what was ordered, where it may be. For approvers and democratic services."""
    found = _order(request, pk)
    page = _page(
        found.matter,
        "Publish now",
        button="Publish now",
        intro="This works only once the decision has taken effect. A published version never changes.",
    )
    return answer(
        request,
        AgreeForm(sent(request)),
        page=page,
        deed=lambda _: actions.carry_out(found, now=request.staff.now),
    )


@require_http_methods(["GET", "POST"])
@staff_only(Act.PUBLISH)
def cancel(request: StaffRequest, council: str, pk: int) -> HttpResponse:
    """Ask why, then cancel an order. For approvers and democratic services."""
    found, staff = _order(request, pk), request.staff
    form = ReasonForm(sent(request), auto_id="%s")
    page = _page(found.matter, "Cancel the order", button="Cancel the order", intro="Nothing is then published.")
    return answer(
        request,
        form,
        page=page,
        deed=lambda _: actions.cancel_order(found, why=form.cleaned_data["reason"], by=staff.user, now=staff.now),
    )


def _order(request: StaffRequest, pk: int) -> PublicationOrder:
    found = queries.waiting_orders(request.council_scope).filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def _page(matter: Matter, title: str, *, button: str, intro: str) -> FormPage:
    home = reverse("matters:matter", args=[matter.council.slug, matter.slug])
    return FormPage(title=title, caption=matter.title, back=home, done=home, button=button, intro=intro)
