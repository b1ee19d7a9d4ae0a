"""The register as files and feeds: a table, data with its schema, Atom, and the days ahead as a calendar."""

from datetime import datetime

import msgspec
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone

from localoffer.accounts.models import Council
from localoffer.frontend.calendar_feed import CalendarDay, calendar_of
from localoffer.frontend.public import public_page
from localoffer.governance.notices.queries import forward_plan, notices
from localoffer.governance.register import queries
from localoffer.governance.register.ahead import days_ahead
from localoffer.governance.register.presenters.data import RegisterData, datum, schema, table
from localoffer.governance.register.presenters.feeds import decisions_feed, notices_feed
from localoffer.governance.register.views.page import asked_without_page, decisions, form_of

# Programs on other sites may read what everyone may read.
FOR_OTHER_SITES = {"Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin"}
ATOM = "application/atom+xml; charset=utf-8"
JSON = "application/json"
A_PAGE, A_FEED = 100, 50


@public_page
def csv(request: HttpRequest, council: str) -> HttpResponse:
    """Return all the records that fit as CSV, or the page that says what is wrong with what was asked. Public."""
    found = get_object_or_404(Council, slug=council)
    form = form_of(request, council=found)
    if not form.is_valid():
        return decisions(request, council)
    now = timezone.now()
    listed = list(queries.in_short(queries.records(found, wanted=form.wanted(), now=now)))
    text = table(queries.entries(listed, council=found, now=now), site=_site(request))
    answer = _file(text.encode("utf-8-sig"), kind="text/csv; charset=utf-8")
    answer.headers["Content-Disposition"] = f'attachment; filename="{found.slug}-decisions.csv"'
    return answer


@public_page
def json(request: HttpRequest, council: str) -> HttpResponse:
    """Return the records that fit as JSON, 100 a page, with the address of the next. Public."""
    found = get_object_or_404(Council, slug=council)
    form = form_of(request, council=found)
    if not form.is_valid():
        return _file(msgspec.json.encode({"errors": form.errors}), kind=JSON, status=400)
    now = timezone.now()
    wanted = queries.in_short(queries.records(found, wanted=form.wanted(), now=now))
    page = Paginator(wanted, A_PAGE).get_page(request.GET.get("page"))
    listed = queries.entries(list(page.object_list), council=found, now=now)
    more = f"?{asked_without_page(request)}page={page.next_page_number()}" if page.has_next() else None
    site = _site(request)
    data = RegisterData(
        council=found.name,
        count=page.paginator.count,
        decisions=[datum(one, site=site) for one in listed],
        next=f"{site}{request.path}{more}" if more else None,
    )
    return _file(msgspec.json.encode(data), kind=JSON)


@public_page
def written_down(request: HttpRequest, council: str) -> HttpResponse:
    """Return the JSON Schema of the data. Public."""
    get_object_or_404(Council, slug=council)
    return _file(schema(), kind="application/schema+json")


@public_page
def atom(request: HttpRequest, council: str) -> HttpResponse:
    """Return the records that were published or withdrawn last, as a feed. Public."""
    found, now = get_object_or_404(Council, slug=council), timezone.now()
    told = queries.entries(queries.lately_told(found, most=A_FEED, now=now), council=found, now=now)
    return _file(decisions_feed(found, entries=told, site=_site(request)), kind=ATOM)


@public_page
def notices_atom(request: HttpRequest, council: str) -> HttpResponse:
    """Return the newest notices as a feed, withdrawn ones too. Public."""
    found = get_object_or_404(Council, slug=council)
    title = f"Notices of {found.name}"
    names = {"page": "notices:notices", "own": "register:notices_atom"}
    made = notices_feed(found, notices=notices(found)[:A_FEED], title=title, site=_site(request), **names)
    return _file(made, kind=ATOM)


@public_page
def plan_atom(request: HttpRequest, council: str) -> HttpResponse:
    """Return the forward plan as a feed. Public."""
    found = get_object_or_404(Council, slug=council)
    listed = forward_plan(found, on=timezone.localdate())
    title = f"What {found.name} plans to decide"
    names = {"page": "notices:plan", "own": "register:plan_atom"}
    return _file(notices_feed(found, notices=listed, title=title, site=_site(request), **names), kind=ATOM)


@public_page
def days(request: HttpRequest, council: str) -> HttpResponse:
    """Return the days ahead as a calendar. Public."""
    found, now = get_object_or_404(Council, slug=council), timezone.now()
    site = _site(request)
    ahead = (
        CalendarDay(
            uid=f"{one.name}@{found.slug}.local-offer",
            on=one.on,
            title=f"{one.what}: {one.title}",
            text=one.what,
            address=f"{site}{one.href}",
        )
        for one in days_ahead(found, now=now)
    )
    made = calendar_of(ahead, name=f"{found.name}: decisions ahead", made_at=_midnight(now))
    return _file(made, kind="text/calendar; charset=utf-8")


def _midnight(now: datetime) -> datetime:
    # The stamp in the file moves once a day, so that a program which asks often gets a short "not changed".
    return timezone.localtime(now).replace(hour=0, minute=0, second=0, microsecond=0)


def _site(request: HttpRequest) -> str:
    return request.build_absolute_uri("/").rstrip("/")


def _file(made: bytes, *, kind: str, status: int = 200) -> HttpResponse:
    return HttpResponse(made, content_type=kind, status=status, headers=FOR_OTHER_SITES)
