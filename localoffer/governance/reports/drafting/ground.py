"""What sections are drafted from, each worked out once and only where a section asks for it."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from django.utils.timezone import localdate

from localoffer.accounts.models import Council
from localoffer.governance.equality.models import EqualityAssessment
from localoffer.governance.equality.queries import assessment_of
from localoffer.governance.matters.models import Matter
from localoffer.offer.checks.finding import Finding
from localoffer.offer.checks.queries import findings_of_draft
from localoffer.offer.drafts.queries import read_draft
from localoffer.offer.models import Draft
from localoffer.offer.queries import book_of, entries_of, offer_in_force
from localoffer.offer.versions.differences import EntryDifference, compare_offers
from localoffer.offer.versions.soundness import book_with
from localoffer.participation.consultations.analysing import Analysis, analysis_of
from localoffer.participation.consultations.queries import consultations_of
from localoffer.rules import files


@dataclass(frozen=True)
class Ground:
    """A matter at a moment. Needs the council's scope around it."""

    matter: Matter
    now: datetime

    @property
    def on(self) -> date:
        """The day."""
        return localdate(self.now)

    @property
    def effect_on(self) -> date:
        """The day from which the proposal is meant to count; today where nobody has said one."""
        return self.draft.counts_from(self.on) if self.draft else self.on

    @property
    def council(self) -> Council:
        """The matter's council."""
        return self.matter.council

    @property
    def draft(self) -> Draft | None:
        """The proposal that the matter carries."""
        return self.matter.draft

    @cached_property
    def differences(self) -> tuple[EntryDifference, ...]:
        """How the proposal differs from the offer in force."""
        if self.draft is None:
            return ()
        version = offer_in_force(self.council, on=self.on)
        before = [files.from_plain(one.rule, file=one.slug) for one in entries_of(version)] if version else []
        read = read_draft(self.draft)
        book = book_with(self.council, rules=read.rules, facts=read.facts, on=self.on)
        return compare_offers(before, read.rules, books=(book_of(self.council, on=self.on), book)).entries

    @cached_property
    def findings(self) -> list[Finding]:
        """What the checks find in the proposal."""
        return [] if self.draft is None else findings_of_draft(self.draft, now=self.now)

    @cached_property
    def analyses(self) -> list[Analysis]:
        """What each consultation on the proposal came to so far."""
        return [] if self.draft is None else [analysis_of(one) for one in consultations_of(self.draft)]

    @cached_property
    def assessment(self) -> EqualityAssessment | None:
        """The matter's latest equality assessment."""
        return assessment_of(self.matter)
