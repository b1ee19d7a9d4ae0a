"""Starts reports, drafts their sections from the proposal, and drafts them anew without overwriting anybody."""

from datetime import date, datetime
from typing import Any

import msgspec
from django.db.models import Max
from django.utils.timezone import localdate

from localoffer.accounts.models import Council, User
from localoffer.accounts.permissions import Act, require
from localoffer.accounts.scopes import council_scope
from localoffer.governance.constitution.queries import constitution_on
from localoffer.governance.decisions.refusals import NoSuchBody
from localoffer.governance.matters.models import Matter
from localoffer.governance.reports.actions.holding import holding, tell, write_text
from localoffer.governance.reports.drafting.ground import Ground
from localoffer.governance.reports.drafting.sections import passages_for
from localoffer.governance.reports.models import Report, ReportSection
from localoffer.governance.reports.models.sections import text_of
from localoffer.governance.reports.queries import template_for, templates_of
from localoffer.governance.reports.refusals import (
    MatterHasEnded,
    NoSuchSection,
    NoSuchTemplate,
    NothingWaits,
    NoTitle,
)

ACT = Act.WRITE_REPORT
# Lines of a front sheet that name the body.
NAMES_THE_BODY = ("meeting", "maker")


def start_report(
    matter: Matter, *, title: str, template: str = "", body: str = "", by: User, now: datetime
) -> Report:
    """
    Return a new report on a matter, its sections drafted from the proposal where there is one.

    `body` is the one of the constitution that it is for. Without a `template` it has that body's, or the council's
    own. Raises NotAllowed, NoTitle, NoSuchTemplate, NoSuchBody and MatterHasEnded.
    """
    require(by, ACT, council=matter.council, now=now)
    if not title.strip():
        raise NoTitle
    with council_scope(matter.council):
        today, name = localdate(now), _name_of(body, council=matter.council, on=localdate(now))
        shape = (
            templates_of(matter.council, on=today).get(template)
            if template
            else template_for(matter.council, body=body, on=today)
        )
        if shape is None:
            raise NoSuchTemplate(template)
        if matter.ended_at is not None:
            raise MatterHasEnded
        made = Report.objects.create(
            council=matter.council,
            matter=matter,
            number=next_number(matter),
            title=title.strip(),
            body_slug=body,
            body_name=name,
            front={one.key: name for one in shape.front if name and one.key in NAMES_THE_BODY},
            template=msgspec.to_builtins(shape),
            created_by=by,
            created_at=now,
        )
        _write_sections(made, by=by, now=now)
        tell(made, act=ACT, deed="started", by=by, now=now, template=shape.slug, body=body)
        return made


def _name_of(body: str, *, council: Council, on: date) -> str:
    """Return the name of a body of the constitution of a day; empty where none was said. Raises NoSuchBody."""
    if not body:
        return ""
    constitution = constitution_on(council, day=on)
    rule = constitution.body(body) if constitution else None
    if rule is None:
        raise NoSuchBody(body)
    return rule.name


def next_number(matter: Matter) -> int:
    """Return the number of a matter's next report; nobody else gets it until the transaction ends."""
    Matter.objects.select_for_update(of=("self",)).get(pk=matter.pk)
    return (Report.objects.filter(matter=matter).aggregate(last=Max("number"))["last"] or 0) + 1


def redraft_report(report: Report, *, by: User, now: datetime) -> Report:
    """
    Return the report with its sections drafted anew. A text that people changed stays; its new draft waits.

    Raises NotAllowed and ReportPublished.
    """
    with holding(report, act=ACT, by=by, now=now) as held:
        ground, roles = Ground(held.matter, now), {one.slug: one.role for one in held.shape.sections}
        for section in ReportSection.objects.select_for_update().filter(report=held):
            passages = [one.to_data() for one in passages_for(roles[section.slug], ground=ground)]
            _redraft(section, passages, by=by, now=now)
        tell(held, act=ACT, deed="drafted anew", by=by, now=now)
        return held


def settle_waiting(report: Report, *, slug: str, take: bool, by: User, now: datetime) -> ReportSection:
    """
    Return the section with its newer draft in place of its text, or left as people wrote it.

    Raises NotAllowed, ReportPublished, NoSuchSection and NothingWaits.
    """
    with holding(report, act=ACT, by=by, now=now) as held:
        section = ReportSection.objects.select_for_update().filter(report=held, slug=slug).first()
        if section is None:
            raise NoSuchSection(slug)
        if not section.waiting:
            raise NothingWaits
        section.drafted, section.waiting = section.waiting, []
        if take:
            write_text(section, text=text_of(section.drafted), is_drafted=True, by=by, now=now)
        section.save()
        tell(held, act=ACT, deed="took a draft" if take else "left a draft", by=by, now=now, section=slug)
        return section


def _write_sections(report: Report, *, by: User, now: datetime) -> None:
    ground = Ground(report.matter, now)
    for position, shape in enumerate(report.shape.sections):
        made = ReportSection.objects.create(
            council=report.council, report=report, slug=shape.slug, position=position
        )
        passages = passages_for(shape.role, ground=ground)
        if passages:
            made.drafted = [one.to_data() for one in passages]
            write_text(made, text=text_of(made.drafted), is_drafted=True, by=by, now=now)


def _redraft(section: ReportSection, passages: list[dict[str, Any]], *, by: User, now: datetime) -> None:
    text = text_of(passages)
    if text == text_of(section.drafted):
        section.waiting = []
        section.save()
    elif section.is_edited:
        section.waiting = passages
        section.save()
    else:
        section.drafted, section.waiting = passages, []
        write_text(section, text=text, is_drafted=True, by=by, now=now)
