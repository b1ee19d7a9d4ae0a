"""Asks for committees, their terms of reference, seats, years and papers. Needs the council’s scope."""

from datetime import date, datetime

from django.db.models import Q, QuerySet

from localoffer.accounts.models import Council
from localoffer.governance.work_plans.models import (
    Committee,
    CommitteePaper,
    CommitteeSeat,
    CommitteeTerms,
    CommitteeYear,
)


def committees_of(council: Council) -> QuerySet[Committee]:
    """Return the council's committees, by name."""
    return Committee.objects.filter(council=council).select_related("council").order_by("name")


def committee(council: Council, *, slug: str) -> Committee | None:
    """Return one committee by its slug, or None."""
    return committees_of(council).filter(slug=slug).first()


def open_committee(council: Council, *, slug: str, now: datetime) -> Committee | None:
    """Return one that the public may read of, or None."""
    return open_committees(council, now=now).filter(slug=slug).first()


def open_committees(council: Council, *, now: datetime) -> QuerySet[Committee]:
    """Return those that the public may read of, by name."""
    return committees_of(council).filter(open_from__lte=now)


def terms_on(committee: Committee, *, day: date) -> CommitteeTerms | None:
    """Return the terms of reference in force on a day, or None where nobody has put them in."""
    return terms_of(committee).filter(in_force_from__lte=day).first()


def terms_of(committee: Committee) -> QuerySet[CommitteeTerms]:
    """Return all terms of reference, those that count last first."""
    found: QuerySet[CommitteeTerms] = CommitteeTerms.objects.filter(committee=committee)
    return found.order_by("-in_force_from", "-pk")


def seats_on(committee: Committee, *, day: date) -> QuerySet[CommitteeSeat]:
    """Return who sits on it on a day, by role."""
    still = Q(until=None) | Q(until__gt=day)
    return CommitteeSeat.objects.filter(still, committee=committee, since__lte=day)


def years_of(committee: Committee) -> QuerySet[CommitteeYear]:
    """Return its municipal years, the latest first."""
    found = CommitteeYear.objects.filter(committee=committee).select_related("council", "committee__council")
    return found.order_by("-starts_on")


def year_on(committee: Committee, *, day: date) -> CommitteeYear | None:
    """Return the municipal year of a day, or the next one planned, or the last one there was, or None."""
    years = list(years_of(committee))
    running = [one for one in years if one.starts_on <= day < one.until]
    ahead = [one for one in years if one.starts_on > day]
    return running[0] if running else ahead[-1] if ahead else years[0] if years else None


def year(council: Council, *, pk: int) -> CommitteeYear | None:
    """Return one municipal year of the council, or None."""
    found = CommitteeYear.objects.filter(council=council, pk=pk)
    return found.select_related("council", "committee__council").first()


def papers_of(committee: Committee) -> QuerySet[CommitteePaper]:
    """Return what was written from its years, the latest first."""
    found = CommitteePaper.objects.filter(year__committee=committee).select_related("year__committee__council")
    return found.order_by("-year__starts_on", "-pk")


def published_papers_of(committee: Committee) -> QuerySet[CommitteePaper]:
    """Return what was published of it, the latest first."""
    return papers_of(committee).exclude(published_at=None)


def paper(council: Council, *, pk: int) -> CommitteePaper | None:
    """Return one paper of the council, or None."""
    found = CommitteePaper.objects.filter(council=council, pk=pk)
    return found.select_related("year__committee__council", "council").first()
