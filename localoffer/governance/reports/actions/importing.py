"""Takes over reports from the public record, in our own words: what is odd there is kept and told."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date, datetime

import msgspec

from localoffer.accounts import trail
from localoffer.accounts.models import User
from localoffer.accounts.permissions import Act, require
from localoffer.accounts.scopes import council_scope
from localoffer.governance.decisions.actions.writing import open_from_now
from localoffer.governance.decisions.effect import morning
from localoffer.governance.matters.models import Matter
from localoffer.governance.reports.actions.drafting import next_number
from localoffer.governance.reports.actions.papers import PaperSaid
from localoffer.governance.reports.models import Paper, Recommendation, Report, ReportSection
from localoffer.governance.reports.parts import Cleared
from localoffer.governance.reports.queries import templates_of
from localoffer.governance.reports.refusals import NoSuchSection, NoSuchTemplate
from localoffer.rules.governing.report_template import ReportTemplate


@dataclass(frozen=True, kw_only=True)
class ImportedReport:
    """
    A report as the public record has it: `front` and `sections` by the keys of its council's template.

    `audit` is who was asked, as the report prints it. `oddities` are what the reader noticed, a sentence each.
    """

    template: str
    title: str
    published_on: date
    front: Mapping[str, str]
    sections: Mapping[str, str]
    recommendations: Sequence[str] = ()
    papers: Sequence[PaperSaid] = ()
    audit: Sequence[Cleared] = ()
    oddities: tuple[str, ...] = field(default=())
    source_url: str = ""


def import_report(matter: Matter, *, record: ImportedReport, by: User | None, now: datetime) -> Report:
    """
    Return the report, published as it stands elsewhere: nothing is drafted, asked for or refused.

    `by` is None for a command. Raises NotAllowed, NoSuchTemplate, and NoSuchSection for a part that the template
    does not have.
    """
    council = matter.council
    if by is not None:
        require(by, Act.CLEAR_REPORT, council=council, now=now)
    with council_scope(council):
        shape = templates_of(council, on=record.published_on).get(record.template)
        if shape is None:
            raise NoSuchTemplate(record.template)
        _check(record, shape)
        made = _begun(matter, record=record, shape=shape, by=by, now=now)
        _write_parts(made, record=record)
        made.published_at, made.published_by = morning(record.published_on), by
        made.save()
        open_from_now(matter, now=now)
        said = {"deed": "imported", "number": made.number, "source": record.source_url}
        trail.record(by=by, council=council, act=Act.CLEAR_REPORT, about=made, now=now, detail=said)
        return made


def _check(record: ImportedReport, shape: ReportTemplate) -> None:
    known = {one.slug for one in shape.sections} | {one.key for one in shape.front}
    for name in (*record.front, *record.sections):
        if name not in known:
            raise NoSuchSection(name)


def _begun(
    matter: Matter, *, record: ImportedReport, shape: ReportTemplate, by: User | None, now: datetime
) -> Report:
    made: Report = Report.objects.create(
        council=matter.council,
        matter=matter,
        number=next_number(matter),
        title=record.title,
        template=msgspec.to_builtins(shape),
        front=dict(record.front),
        audit=[asdict(one) for one in record.audit],
        is_imported=True,
        source_url=record.source_url,
        oddities=list(record.oddities),
        created_by=by,
        created_at=now,
    )
    return made


def _write_parts(report: Report, *, record: ImportedReport) -> None:
    about = {"council": report.council, "report": report}
    for position, shape in enumerate(report.shape.sections):
        text = record.sections.get(shape.slug, "").strip()
        ReportSection.objects.create(**about, slug=shape.slug, position=position, text=text)
    for number, text in enumerate(record.recommendations, start=1):
        Recommendation.objects.create(**about, number=number, text=text)
    for position, paper in enumerate(record.papers, start=1):
        Paper.objects.create(**about, position=position, **asdict(paper))
