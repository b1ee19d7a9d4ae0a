"""Asks an invented proposal for its principles and its equality, and has a report written on it."""

from datetime import datetime, timedelta

import msgspec
from django.utils.timezone import localdate

from localoffer.accounts.scopes import council_scope
from localoffer.governance.demo.proposal_files import Assessed, Proposal, Reported
from localoffer.governance.demo.staff import Staff
from localoffer.governance.equality.actions import (
    AssessmentSaid,
    EffectSaid,
    sign_assessment,
    write_assessment,
)
from localoffer.governance.equality.kinds import Effect
from localoffer.governance.equality.law import characteristics
from localoffer.governance.matters.models import Matter
from localoffer.governance.reports import actions
from localoffer.governance.reports.actions.clearing import ClearanceSaid
from localoffer.governance.reports.kinds import Deed
from localoffer.governance.reports.models import Report, ReportSection
from localoffer.participation.pledges.actions import answer_principle
from localoffer.rules.english import day


def report_on(matter: Matter, *, proposal: Proposal, staff: Staff, now: datetime) -> None:
    """Have the proposal asked, assessed and reported on, each on its day, as far as its file says."""
    days, draft = proposal.days, matter.draft
    if draft is None:
        return
    if proposal.assessment is not None and days.assessed is not None:
        assessed = now + timedelta(days=days.assessed)
        for principle, text in proposal.principles.items():
            answer_principle(draft, principle=principle, text=text, evidence="", by=staff.worker, now=assessed)
        _assess(matter, said=proposal.assessment, staff=staff, now=assessed)
    if proposal.report is not None and days.reported is not None:
        reported = now + timedelta(days=days.reported)
        report = _write(matter, said=proposal.report, proposal=proposal, staff=staff, now=reported)
        _clear(report, said=proposal.report, staff=staff, now=reported)


def _assess(matter: Matter, *, said: Assessed, staff: Staff, now: datetime) -> None:
    named = {key: EffectSaid(**msgspec.structs.asdict(one)) for key, one in said.effects.items()}
    none = {one.key: EffectSaid(effect=Effect.NONE) for one in characteristics()}
    told = AssessmentSaid(stage=said.stage, assessed_on=localdate(now), summary=said.summary, effects=none | named)
    made = write_assessment(matter, said=told, by=staff.editor, now=now)
    sign_assessment(made, name=said.signed_by, by=staff.officer, now=now)


def _write(matter: Matter, *, said: Reported, proposal: Proposal, staff: Staff, now: datetime) -> Report:
    by = staff.editor
    made = actions.start_report(matter, template=said.template, title=proposal.title, by=by, now=now)
    front = said.front | {"date": day(localdate(now))}
    made = actions.save_front(made, title=made.title, front=front, revision=made.revision, by=by, now=now)
    actions.set_recommendations(made, texts=said.recommendations, by=by, now=now)
    for slug, text in said.sections.items():
        with council_scope(matter.council):
            revision = ReportSection.objects.get(report=made, slug=slug).revision
        actions.save_section(made, slug=slug, text=text, revision=revision, by=by, now=now)
    for paper in said.papers:
        actions.add_paper(made, said=paper, by=by, now=now)
    return made


def _clear(report: Report, *, said: Reported, staff: Staff, now: datetime) -> None:
    for clearer, name in said.cleared.items():
        step = ClearanceSaid(clearer=clearer, deed=Deed.CLEARED, name=name, on=localdate(now))
        actions.note_clearance(report, said=step, by=staff.officer, now=now)
