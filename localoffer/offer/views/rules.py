"""The pages of the national rulebook. All are public."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from localoffer.offer.law import national_book
from localoffer.offer.presenters.conditions import sentence, who_can_get_it
from localoffer.offer.presenters.figures import figure_lines
from localoffer.offer.presenters.lists import filtered, filters, rule_groups
from localoffer.offer.presenters.pages import rule_page
from localoffer.offer.presenters.sources import MARKS, source_lines
from localoffer.offer.presenters.to_check import reasons_to_check
from localoffer.offer.site import plain_site
from localoffer.offer.views.public import ready_page


@ready_page
def rules(request: HttpRequest) -> HttpResponse:
    """Return every national rule with its source and how sure we are of it. Public."""
    chosen = request.GET.get("sure", "")
    every = sorted(national_book().rules.values(), key=lambda rule: rule.title.lower())
    context = {
        "site": plain_site(),
        "groups": rule_groups(filtered(every, chosen=chosen)),
        "filters": filters(every, chosen=chosen),
        "marks": MARKS,
    }
    return render(request, "offer/rules.html", context)


@ready_page
def rule(request: HttpRequest, rule_id: str) -> HttpResponse:
    """Return one national rule. Public."""
    book = national_book()
    if rule_id not in book.rules:
        raise Http404
    page = rule_page(book.rules[rule_id], book=book, on=timezone.localdate())
    return render(request, "offer/rule.html", {"site": plain_site(), "page": page})


@ready_page
def definition(request: HttpRequest, definition_id: str) -> HttpResponse:
    """Return what one term of the rulebook means. Public."""
    book = national_book()
    found = book.definitions.get(definition_id)
    if found is None:
        raise Http404
    context = {
        "site": plain_site(),
        "definition": found,
        "says": sentence(found.yes),
        "who": who_can_get_it(found.when, book=book),
        "sources": source_lines(found.sources),
    }
    return render(request, "offer/definition.html", context)


@ready_page
def figures(request: HttpRequest) -> HttpResponse:
    """Return every dated figure with its sources. Public."""
    lines = figure_lines(national_book(), on=timezone.localdate())
    return render(request, "offer/figures.html", {"site": plain_site(), "figures": lines})


@ready_page
def to_check(request: HttpRequest) -> HttpResponse:
    """Return what must be checked in the rulebook. Public."""
    reasons = reasons_to_check(national_book(), on=timezone.localdate())
    return render(request, "offer/to_check.html", {"site": plain_site(), "reasons": reasons, "marks": MARKS})
