"""Makes a decision, a report, a notice or a work plan of a document that a person has looked through."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate

from localoffer.accounts.models import User
from localoffer.accounts.permissions import Act, may
from localoffer.governance.decisions.actions.importing import import_decision
from localoffer.governance.decisions.models import Decision
from localoffer.governance.matters.models import Matter
from localoffer.governance.notices.actions import take_over_notice
from localoffer.governance.notices.models import Notice
from localoffer.governance.reading.actions.wanting import Wanted
from localoffer.governance.reading.decisions import record_in
from localoffer.governance.reading.models import SourceDocument
from localoffer.governance.reading.notices import notice_in
from localoffer.governance.reading.plans import put_on_plan
from localoffer.governance.reading.reports import report_in
from localoffer.governance.reading.settled import NotWhole, Thing
from localoffer.governance.reports.actions.importing import import_report
from localoffer.governance.reports.models import Report
from localoffer.governance.reports.queries import templates_of
from localoffer.governance.work_plans.models import WorkPlanItem

NEEDS = {
    Thing.DECISION: (Act.RECORD_DECISION, "Only those who record decisions may take it over."),
    Thing.REPORT: (Act.CLEAR_REPORT, "Only those who clear reports may take it over."),
    Thing.NOTICE: (Act.MANAGE_MATTERS, "Only those who publish notices may take it over."),
    Thing.WORK_PLAN: (Act.MANAGE_WORK_PLAN, "Only those who plan for committees may take it over."),
}


@dataclass(frozen=True)
class Making:
    """A document on its way into a matter: what things are made of, by whom and when."""

    document: SourceDocument
    matter: Matter
    wanted: Wanted
    by: User
    now: datetime

    def make(self, thing: Thing) -> Any:
        """Return one thing made of the document, or nothing of it. Needs the scope. Raises NotWhole."""
        act, refusal = NEEDS[thing]
        if not may(self.by, act, council=self.document.council, now=self.now):
            raise NotWhole(refusal)
        makers = {
            Thing.DECISION: self._decision,
            Thing.REPORT: self._report,
            Thing.NOTICE: self._notice,
            Thing.WORK_PLAN: self._planned,
        }
        with transaction.atomic():
            return makers[thing]()

    def _decision(self) -> Decision:
        return import_decision(
            self.matter, record=record_in(self.document, powers=self.wanted.powers), by=self.by, now=self.now
        )

    def _report(self) -> Report:
        template = templates_of(self.document.council, on=localdate(self.now)).get(self.wanted.template)
        if template is None:
            raise NotWhole("Nobody chose a template for the report.")
        record = report_in(self.document, template=template)
        if self.wanted.template not in templates_of(self.document.council, on=record.published_on):
            raise NotWhole("That template did not count yet on the day of the report. Choose another.")
        return import_report(self.matter, record=record, by=self.by, now=self.now)

    def _notice(self) -> Notice:
        found = notice_in(self.document)
        return take_over_notice(
            self.matter, kind=found.kind, words=found.words, published_on=found.published_on,
            source_url=self.document.address, by=self.by, now=self.now,
        )  # fmt: skip

    def _planned(self) -> tuple[WorkPlanItem, ...]:
        committee, owner = self.wanted.committee, self.wanted.owner
        return tuple(put_on_plan(self.document, committee=committee, owner=owner, by=self.by, now=self.now))
