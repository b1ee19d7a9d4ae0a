"""The beginning: what this is, how to leave quickly, and which council it was."""

from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from localoffer.accounts import queries as accounts
from localoffer.checker.carried import Carried
from localoffer.checker.forms import CouncilForm
from localoffer.checker.site import site_of
from localoffer.checker.views.carrying import council_named, draw, with_answers
from localoffer.checker.views.showing import show_next
from localoffer.checker.wording import Wording
from localoffer.frontend.headers import keeps_nothing, readable_offline


@require_GET
@readable_offline
def start(request: HttpRequest, council: str = "", helping: bool = False) -> HttpResponse:
    """Return the start page, for a young person or for somebody who helps one. Public."""
    found = council_named(council)
    values = {"site": site_of(found), "council": found, "wording": Wording(helping=helping), "quick_exit": True}
    return render(request, "checker/start.html", values)


@require_GET
@keeps_nothing
def before(request: HttpRequest, council: str = "", helping: bool = False) -> HttpResponse:
    """Return the page before the first question: how to leave quickly, and what that does not do. Public."""
    found = council_named(council)
    carried = Carried(council=found.slug if found else None, helping=helping)
    return draw(request, "before", carried=carried, council=found)


@with_answers
def council(request: HttpRequest, carried: Carried) -> HttpResponse:
    """Ask which council looked after the person, unless this is a council's own checker. Public."""
    if carried.council is not None and "change" not in request.POST:
        return show_next(request, carried)
    return _ask_council(request, carried, data=None)


@with_answers
def choose_council(request: HttpRequest, carried: Carried) -> HttpResponse:
    """Take the council that was typed, or "I am not sure", and go on. Public."""
    if "not_sure" in request.POST:
        return show_next(request, replace(carried, council=""))
    return _ask_council(request, carried, data=request.POST)


def _ask_council(request: HttpRequest, carried: Carried, *, data: Any) -> HttpResponse:
    councils = list(accounts.councils_that_look_after_children())
    names = [(one.slug, one.name) for one in councils]
    form = CouncilForm(data, names=names, wording=Wording(helping=carried.helping))
    if form.is_valid():
        return show_next(request, replace(carried, council=form.cleaned_data["council"]))
    return draw(request, "council", carried=carried, form=form, councils=councils)
