"""Asks for reports: a matter's own, those that everyone may read, and how far one has come."""

from datetime import date, datetime

from django.db.models import QuerySet

from localoffer.accounts.models import Council
from localoffer.governance.constitution.queries import constitution_on
from localoffer.governance.matters.models import Matter
from localoffer.governance.reports.law import shipped_templates
from localoffer.governance.reports.models import AdoptedTemplate, Clearance, Report, ReportEvent, SectionChange
from localoffer.governance.reports.problems import problems_of
from localoffer.governance.reports.templates import template_of
from localoffer.rules.governing.bodies import BodyRule
from localoffer.rules.governing.report_template import ReportTemplate


def reports_of(matter: Matter) -> QuerySet[Report]:
    """Return a matter's reports, the latest first. Needs the council's scope."""
    found = Report.objects.filter(matter=matter)
    return found.select_related("council", "matter__draft", "equality", "created_by").order_by("-number")


def report_of(matter: Matter) -> Report | None:
    """Return a matter's latest report, or None. Needs the council's scope."""
    return reports_of(matter).first()


def report(matter: Matter, *, number: int) -> Report | None:
    """Return one report of a matter, or None. Needs the council's scope."""
    return reports_of(matter).filter(number=number).first()


def is_cleared(report: Report, *, now: datetime) -> bool:
    """Say whether nothing keeps a report from being published. Needs the council's scope."""
    return report.published_at is not None or not problems_of(report, now=now)


def published_reports(matter: Matter) -> QuerySet[Report]:
    """Return a matter's reports that everyone may read, the latest first. Needs no scope."""
    found: QuerySet[Report] = Report.objects.with_scopes_disabled().filter(matter=matter)
    found = found.filter(published_at__isnull=False)
    return found.select_related("council", "matter", "equality", "corrects").order_by("-number")


def corrections_of(report: Report) -> QuerySet[Report]:
    """Return the published reports that take the place of one. Needs no scope."""
    return published_reports(report.matter).filter(corrects=report)


def events_of(report: Report) -> QuerySet[ReportEvent]:
    """Return what became of a published report, the earliest first. Needs no scope."""
    found: QuerySet[ReportEvent] = ReportEvent.objects.with_scopes_disabled().filter(report=report)
    return found.order_by("on", "pk")


def clearances_of(report: Report) -> QuerySet[Clearance]:
    """Return each step of clearing, the earliest first. Needs the council's scope."""
    found: QuerySet[Clearance] = Clearance.objects.filter(report=report)
    return found.select_related("by").order_by("pk")


def changes_of(report: Report) -> QuerySet[SectionChange]:
    """Return every change of every section, the latest first. Needs the council's scope."""
    found: QuerySet[SectionChange] = SectionChange.objects.filter(section__report=report)
    return found.select_related("section", "by").order_by("-pk")


def templates_of(council: Council, *, on: date) -> dict[str, ReportTemplate]:
    """Return the templates that a council can use on a day, its own first. Needs the council's scope."""
    own = _own_templates(council, on=on)
    return own | {one.slug: one for one in shipped_templates() if one.slug not in own}


def template_for(council: Council, *, body: str, on: date) -> ReportTemplate:
    """
    Return the template for a body's reports on a day: the council's own for that body, else its own for all.

    Without either it is the plain one. Of two the later counts. Needs the council's scope.
    """
    own = list(_own_templates(council, on=on).values())
    fitting = [one for one in own if body in one.bodies] or [one for one in own if not one.bodies]
    return max(fitting, key=lambda one: one.in_force_from, default=shipped_templates()[0])


def bodies_with_templates(council: Council, *, on: date) -> list[tuple[BodyRule, ReportTemplate]]:
    """Return each body of a day's constitution with the template of its reports. Needs the council's scope."""
    constitution = constitution_on(council, day=on)
    bodies = constitution.bodies if constitution else ()
    return [(one, template_for(council, body=one.slug, on=on)) for one in bodies]


def _own_templates(council: Council, *, on: date) -> dict[str, ReportTemplate]:
    rows = AdoptedTemplate.objects.filter(council=council, in_force_from__lte=on).order_by("in_force_from", "pk")
    return {one.slug: template_of(one.said) for one in rows}


def adopted_templates(council: Council) -> QuerySet[AdoptedTemplate]:
    """Return all that a council put in force itself, the latest first. Needs the council's scope."""
    found: QuerySet[AdoptedTemplate] = AdoptedTemplate.objects.filter(council=council)
    return found.select_related("adopted_by").order_by("-in_force_from", "-pk")
