"""The pages of versions, each at an address that lasts. All are public."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from localoffer.accounts.models import Council
from localoffer.frontend.menus import links_of
from localoffer.offer.models import Version
from localoffer.offer.presenters.pages import rule_page
from localoffer.offer.queries import chapters_of, offer_in_force
from localoffer.offer.site import check_address, site_of
from localoffer.offer.versions import queries
from localoffer.offer.versions.presenters import (
    changes_in_words,
    receipt_lines,
    stage_words,
    version_rows,
    version_title,
)
from localoffer.offer.versions.reading import compare_versions, read_version
from localoffer.offer.versions.stages import Stage
from localoffer.offer.views.public import ready_page


@ready_page
def versions(request: HttpRequest, council: str) -> HttpResponse:
    """Return the list of all versions of a council's offer. Public."""
    found = _council(council)
    lines = queries.lines_of(queries.published_versions(found), on=timezone.localdate())
    if not lines:
        raise Http404
    rows = version_rows(lines, council=found)
    return render(request, "offer/versions/versions.html", _about(found) | {"rows": rows})


@ready_page
def version(request: HttpRequest, council: str, number: int) -> HttpResponse:
    """Return one version: what it holds, where it stands and by what right. Public."""
    found = _council(council)
    one = _version(found, number)
    context = {"chapters": chapters_of(one), "receipt": receipt_lines(one)}
    return render(request, "offer/versions/version.html", _about(found) | _standing(found, one) | context)


@ready_page
def entry(request: HttpRequest, council: str, number: int, slug: str) -> HttpResponse:
    """Return one entry as it stands in one version. Public."""
    found = _council(council)
    today = timezone.localdate()
    one = _version(found, number)
    read = read_version(one, on=today)
    rule = read.rule(slug)
    if rule is None:
        raise Http404
    context = _about(found) | _standing(found, one)
    context |= {"page": rule_page(rule, book=read.book, on=today, at_home=found.slug)}
    context |= {"entry_links": links_of("entry", found.slug, slug) if context["began"] else ()}
    return render(request, "offer/versions/entry.html", context)


@ready_page
def compare(request: HttpRequest, council: str, number: int, other: int) -> HttpResponse:
    """Return how one version of a council's offer differs from another. Public."""
    found = _council(council)
    return _compared(request, _version(found, number), _version(found, other))


@ready_page
def compare_councils(request: HttpRequest, council: str, number: int, beside: str, other: int) -> HttpResponse:
    """Return how a version of another council's offer differs from one of this council's. Public."""
    return _compared(request, _version(_council(council), number), _version(_council(beside), other))


@ready_page
def changes(request: HttpRequest, council: str) -> HttpResponse:
    """Return what changed with the version in force, and what will change with those to come. Public."""
    found = _council(council)
    today = timezone.localdate()
    steps = queries.steps_of(found, on=today)
    if not steps and offer_in_force(found, on=today) is None:
        raise Http404
    told = [
        (
            step,
            changes_in_words(
                compare_versions(step.before, step.after, on=today), before=step.before, after=step.after
            ),
        )
        for step in steps
    ]
    return render(request, "offer/versions/changes.html", _about(found) | {"told": told})


def _compared(request: HttpRequest, before: Version, after: Version) -> HttpResponse:
    comparison = compare_versions(before, after, on=timezone.localdate())
    context = {
        "before": before,
        "after": after,
        "changes": changes_in_words(comparison, before=before, after=after),
        "names": (version_title(before, beside=after), version_title(after, beside=before)),
    }
    return render(request, "offer/versions/compare.html", _about(before.offer.council) | context)


def _council(slug: str) -> Council:
    return get_object_or_404(Council.objects.select_related("county", "body"), slug=slug)


def _version(council: Council, number: int) -> Version:
    found = queries.version(council, number=number)
    if found is None:
        raise Http404
    return found


def _about(council: Council) -> dict[str, Any]:
    return {"council": council, "site": site_of(council), "check": check_address(council)}


def _standing(council: Council, version: Version) -> dict[str, Any]:
    today = timezone.localdate()
    line = queries.line_of(version, council=council, on=today)
    return {
        "version": version,
        "stage": stage_words(line),
        "counts": line.counts,
        "began": line.stage in (Stage.PUBLISHED, Stage.SUPERSEDED),
        "in_force": offer_in_force(council, on=today),
    }
