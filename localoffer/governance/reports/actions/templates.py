"""Puts a council's own report template in force from a day."""

from datetime import date, datetime

import msgspec
from django.utils.timezone import localdate

from localoffer.accounts import trail
from localoffer.accounts.models import Council, User
from localoffer.accounts.permissions import Act, require
from localoffer.accounts.scopes import council_scope
from localoffer.governance.constitution.queries import constitution_on
from localoffer.governance.decisions.refusals import NoSuchBody
from localoffer.governance.reports.models import AdoptedTemplate
from localoffer.governance.reports.templates import read_template
from localoffer.rules.governing.report_template import ReportTemplate


def adopt_template(council: Council, *, text: str, note: str, by: User, now: datetime) -> AdoptedTemplate:
    """
    Return the template as it counts from the day it names.

    Raises NotAllowed, TemplateNotUnderstood, and NoSuchBody where it is for one that the constitution of that day
    lacks, or today's where that day has passed.
    """
    require(by, Act.MANAGE_CONSTITUTION, council=council, now=now)
    template = read_template(text)
    _check_bodies(template, council=council, on=max(template.in_force_from, localdate(now)))
    with council_scope(council):
        made: AdoptedTemplate = AdoptedTemplate.objects.create(
            council=council,
            slug=template.slug,
            in_force_from=template.in_force_from,
            text=text,
            said=msgspec.to_builtins(template),
            note=note.strip(),
            adopted_by=by,
            adopted_at=now,
        )
        detail = {"deed": "template", "slug": template.slug, "in_force_from": str(template.in_force_from)}
        trail.record(by=by, council=council, act=Act.MANAGE_CONSTITUTION, about=made, now=now, detail=detail)
        return made


def _check_bodies(template: ReportTemplate, *, council: Council, on: date) -> None:
    constitution = constitution_on(council, day=on)
    for body in template.bodies:
        if constitution is None or constitution.body(body) is None:
            raise NoSuchBody(body)
