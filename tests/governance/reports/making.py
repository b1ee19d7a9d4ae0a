"""Makes a report on an invented proposal, written and cleared as far as a test needs."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.utils.timezone import localdate

from localoffer.accounts.models import Role, User
from localoffer.accounts.scopes import council_scope
from localoffer.governance.equality.actions import (
    AssessmentSaid,
    EffectSaid,
    sign_assessment,
    write_assessment,
)
from localoffer.governance.equality.kinds import Effect, Stage
from localoffer.governance.equality.law import characteristics
from localoffer.governance.equality.models import EqualityAssessment
from localoffer.governance.matters.actions import start_matter
from localoffer.governance.matters.models import Matter
from localoffer.governance.reports import actions
from localoffer.governance.reports.actions.clearing import ClearanceSaid
from localoffer.governance.reports.kinds import Deed
from localoffer.governance.reports.models import Report, ReportSection
from localoffer.governance.withholding.kinds import Standing, WithheldKind
from localoffer.governance.withholding.said import WithheldSaid
from localoffer.rules.governing.report_template import Clearer
from tests.offer.drafts.making import made_person
from tests.participation.consultations.making import NOW, Hearing

CLEARERS = tuple(Clearer)
TODAY: date = localdate(NOW)


class Writing:
    """The people who write, assess and clear a report on a matter, at a moment."""

    def __init__(self, matter: Matter, *, editor: User, officer: User, now: datetime = NOW) -> None:
        self.matter, self.council, self.now = matter, matter.council, now
        self.editor, self.officer = editor, officer

    def started(
        self, template: str = "plain", *, title: str = "A better offer", now: datetime | None = None
    ) -> Report:
        """Return a report with what the program drafted."""
        at = now or self.now
        return actions.start_report(self.matter, template=template, title=title, by=self.editor, now=at)

    def section(self, report: Report, slug: str) -> ReportSection:
        """Return a section as it now stands."""
        with council_scope(self.council):
            found: ReportSection = ReportSection.objects.get(report=report, slug=slug)
            return found

    def write(self, report: Report, slug: str, text: str) -> ReportSection:
        """Return a section with a text that the editor wrote."""
        revision = self.section(report, slug).revision
        return actions.save_section(report, slug=slug, text=text, revision=revision, by=self.editor, now=self.now)

    def filled(self, report: Report, *, texts: Mapping[str, str] | None = None, **front: str) -> Report:
        """Return the report with each empty part of the template filled in, and why nobody was asked."""
        shape = report.shape
        values = {one.key: front.get(one.key, f"Demo {one.label}") for one in shape.front}
        report = actions.save_front(
            report, title=report.title, front=values, revision=report.revision, by=self.editor, now=self.now
        )
        for one in shape.sections:
            text = (texts or {}).get(one.slug)
            if text or (one.required and not self.section(report, one.slug).text):
                self.write(report, one.slug, text or f"About {one.heading.lower()}.")
        actions.set_recommendations(
            report, texts=["That the cabinet agrees the offer."], by=self.editor, now=self.now
        )
        if self.matter.draft_id:
            why = "Young people wrote the proposal themselves."
            report = actions.explain_no_consultation(report, why=why, by=self.editor, now=self.now)
        return report

    def assessed(self, **effects: EffectSaid) -> EqualityAssessment:
        """Return an assessment of the proposal, with no effect on anybody unless told otherwise."""
        least = {one.key: EffectSaid(effect=Effect.NONE) for one in characteristics()}
        said = AssessmentSaid(
            stage=Stage.SCREENING,
            assessed_on=localdate(self.now),
            summary="Nobody is harmed.",
            effects=least | effects,
        )
        return write_assessment(self.matter, said=said, by=self.editor, now=self.now)

    def signed(self, **effects: EffectSaid) -> EqualityAssessment:
        """Return a signed assessment."""
        return sign_assessment(self.assessed(**effects), name="Demo Dora, Director", by=self.officer, now=self.now)

    def clear(self, report: Report, *clearers: Clearer) -> None:
        """Note that each of these cleared the report, or all whom its template asks."""
        for one in clearers or [shape.clearer for shape in report.shape.clearances]:
            said = ClearanceSaid(clearer=one, deed=Deed.CLEARED, name=f"Demo {one.value}", on=localdate(self.now))
            actions.note_clearance(report, said=said, by=self.officer, now=self.now)

    def ready(self, template: str = "plain", **said: Any) -> Report:
        """Return a report that nothing keeps from being published."""
        if self.matter.draft_id:
            self.signed()
        report = self.filled(self.started(template), **said)
        self.clear(report)
        return report

    def published(self, template: str = "plain", **said: Any) -> Report:
        """Return a published report."""
        return actions.publish_report(self.ready(template, **said), by=self.officer, now=self.now)

    def withheld(self, **said: Any) -> WithheldSaid:
        """Return an appendix that is exempt because it is about one person."""
        least: dict[str, Any] = {
            "kind": WithheldKind.APPENDIX,
            "standing": Standing.EXEMPT,
            "text": "About one young person.",
            "decided_by": "Demo Monitoring Officer",
            "decided_on": localdate(self.now),
            "paragraphs": (1,),
            "public_interest": "Her privacy weighs more.",
        }
        return WithheldSaid(**(least | said))


class Desk(Writing):
    """A council whose matter carries the draft of a bus pass and a gym, and the people who report on it."""

    def __init__(self, slug: str = "tarnbridge", *, with_draft: bool = True) -> None:
        self.hearing = Hearing(slug)
        officer = made_person(self.hearing.council, Role.DEMOCRATIC_SERVICES, name="Demo Dem Officer")
        draft = self.hearing.draft if with_draft else None
        matter = start_matter(self.hearing.council, title="Buses and the gym", by=officer, now=NOW, draft=draft)
        super().__init__(matter, editor=self.hearing.editor, officer=officer)
