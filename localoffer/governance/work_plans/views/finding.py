"""Finds what an address of the staff pages names, or says that there is no such page."""

from typing import Any

from django.http import Http404
from django.urls import reverse
from django.utils.timezone import localdate

from localoffer.accounts.site import staff_site
from localoffer.accounts.staff import StaffRequest
from localoffer.governance.form_page import FormPage
from localoffer.governance.work_plans.models import Committee, CommitteePaper, CommitteeYear
from localoffer.governance.work_plans.queries import committees
from localoffer.governance.work_plans.queries.plan import Plan


def committee_of(request: StaffRequest, slug: str) -> Committee:
    """Return a committee of the council in whose scope we are. Raises Http404."""
    found = committees.committee(request.council_scope, slug=slug)
    if found is None:
        raise Http404
    return found


def plan_of(request: StaffRequest, pk: int) -> Plan:
    """Return a municipal year as it stands today. Raises Http404."""
    found = committees.year(request.council_scope, pk=pk)
    if found is None:
        raise Http404
    return plan_today(request, found)


def plan_today(request: StaffRequest, year: CommitteeYear) -> Plan:
    """Return a year as it stands today."""
    return Plan(year, localdate(request.staff.now))


def paper_of(request: StaffRequest, pk: int) -> CommitteePaper:
    """Return a paper of the council in whose scope we are. Raises Http404."""
    found = committees.paper(request.council_scope, pk=pk)
    if found is None:
        raise Http404
    return found


def page_of(committee: Committee, title: str, *, at: str = "work_plans:committee", **said: Any) -> FormPage:
    """Return what stands around a form of a committee, which leads back to one of its pages."""
    home = reverse(at, args=[committee.council.slug, committee.slug])
    return FormPage(title=title, caption=committee.name, back=home, done=home, **said)


def about(request: StaffRequest) -> dict[str, Any]:
    """Return what every page here is told."""
    return {"council": request.council_scope, "site": staff_site(request.staff)}
