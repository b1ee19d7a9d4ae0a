"""What every page of the journey shares: the answers are opened, the page is drawn, nothing is kept."""

from collections.abc import Callable
from contextvars import ContextVar
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from localoffer.accounts import queries as accounts
from localoffer.accounts.models import Council
from localoffer.checker.carried import Carried, NotOurs, TooOld, opened, signed, stamp_of
from localoffer.checker.kept import still_fitting
from localoffer.checker.queries.law import Law, law_for
from localoffer.checker.site import site_of
from localoffer.checker.wording import Wording
from localoffer.frontend.headers import keeps_nothing

HOME = "home_council"
# The law already read for the page now being made; begun anew with each page, as an offer may change between two.
_laws_read: ContextVar[dict[tuple[str | None, str], Law]] = ContextVar("laws_read")
JourneyView = Callable[..., HttpResponse]


def with_answers(view: JourneyView) -> JourneyView:
    """Return a view that is given the opened answers; it is reached by sending a form, and is never kept."""

    @keeps_nothing
    @wraps(view)
    def page(request: HttpRequest) -> HttpResponse:
        if request.method != "POST":
            return trouble(request, "needs_answers", status=405)
        laws = _laws_read.set({})
        try:
            return _given_answers(view, request)
        finally:
            _laws_read.reset(laws)

    return page


def _given_answers(view: JourneyView, request: HttpRequest) -> HttpResponse:
    try:
        carried = opened(request.POST.get("carried", ""), on=timezone.localdate(), stamp_for=stamp)
    except NotOurs:
        return trouble(request, "not_ours", status=400)
    except TooOld as old:
        return carry_on(request, old.carried)
    return view(request, carried)


def draw(
    request: HttpRequest, template: str, *, carried: Carried, council: Council | None = None, **values: Any
) -> HttpResponse:
    """Return a page of the journey, with the answers in its hidden field and the council's look."""
    council = council or council_of(carried)
    values |= {"site": site_of(council), "wording": Wording(helping=carried.helping), "quick_exit": True}
    values |= {"carried": signed(carried, on=timezone.localdate(), stamp=stamp(carried)), "council": council}
    return render(request, f"checker/{template}.html", values)


def trouble(request: HttpRequest, page: str, *, status: int) -> HttpResponse:
    """Return a page that says what went wrong and what to do."""
    values = {"site": site_of(None), "quick_exit": True}
    return render(request, f"checker/{page}.html", values, status=status)


def carry_on(request: HttpRequest, carried: Carried, *, dropped: int = 0) -> HttpResponse:
    """Return the page that offers to go on with answers from another day, where they still fit."""
    fitting = still_fitting(carried, book=law_of(carried).book)
    dropped += len(carried.answers) - len(fitting)
    fresh = Carried(council=carried.council, helping=carried.helping, answers=fitting, topics=carried.topics)
    return draw(request, "carry_on", carried=fresh, dropped=dropped, count=len(fitting))


def stamp(carried: Carried) -> str:
    """Return the mark of today's questions for a person."""
    return stamp_of(law_of(carried).book)


def council_of(carried: Carried) -> Council | None:
    """Return the council a person chose, or None where they are not sure or it is gone."""
    return accounts.council(carried.council) if carried.council else None


def council_named(slug: str) -> Council | None:
    """Return the council an address names, or None where it names none; Http404 where there is no such one."""
    if not slug:
        return None
    found = accounts.council(slug)
    if found is None or not found.looks_after_children:
        raise Http404
    return found


def law_of(carried: Carried) -> Law:
    """Return the law and the offer to read a person's answers against, today; read once for each page."""
    home, laws = carried.answers.get(HOME), _laws_read.get({})
    key = (carried.council, home if isinstance(home, str) else "")
    if key not in laws:
        lives_in = accounts.council_by_code(key[1]) if key[1] else None
        laws[key] = law_for(council_of(carried), home=lives_in, on=timezone.localdate())
    return laws[key]
