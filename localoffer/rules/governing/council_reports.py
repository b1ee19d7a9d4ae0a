"""What those who decide must report to the full council, and by when."""

from collections.abc import Iterable
from datetime import date
from enum import Enum

import msgspec

from localoffer.rules.calendar import months_after
from localoffer.rules.citing import cited_in_short
from localoffer.rules.english import day as day_in_words
from localoffer.rules.governing.bodies import GovernanceModel
from localoffer.rules.governing.computed import ComputedDate
from localoffer.rules.rule import Source


class CouncilReportKind(Enum):
    """What is reported."""

    SPECIAL_URGENCY = "special_urgency"


class CouncilReportRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """How many months may lie between two such reports, since when, for which councils, and on what basis."""

    kind: CouncilReportKind
    title: str
    first: date = msgspec.field(name="from")
    models: tuple[GovernanceModel, ...]
    months: int
    sources: tuple[Source, ...]
    until: date | None = None

    def in_force(self, on: date, model: GovernanceModel) -> bool:
        """Say whether the rule holds on a day for a council governed so."""
        return self.first <= on and (self.until is None or on < self.until) and model in self.models

    @property
    def basis(self) -> str:
        """The sources in words; what is not settled says that it must be checked."""
        return cited_in_short(self.sources)

    @property
    def settled(self) -> bool:
        """Whether the rule was read in a text that may be shown as settled."""
        return self.sources[0].sure.settled


class CouncilReportLaw(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file of such rules."""

    reports: tuple[CouncilReportRule, ...]


def council_report_rule(
    rules: Iterable[CouncilReportRule], *, kind: CouncilReportKind, on: date, model: GovernanceModel
) -> CouncilReportRule | None:
    """Return the rule of a day for a council governed so, or None where none is known."""
    return next((rule for rule in rules if rule.kind is kind and rule.in_force(on, model)), None)


def next_report(
    rule: CouncilReportRule, *, last_on: date, council_months: int | None, council_source: str
) -> ComputedDate:
    """
    Return the last day for the next report, from the day of the last one.

    `council_months` is the council's own time, which counts where it is not longer than the law's; months run to
    the corresponding date.
    """
    is_own = council_months is not None and council_months <= rule.months
    months = council_months if is_own and council_months is not None else rule.months
    day = months_after(last_on, months)
    plural = "" if months == 1 else "s"
    return ComputedDate(
        day=day,
        what="Last day for the next report",
        inputs={"last report": day_in_words(last_on), "time": f"{months} month{plural}"},
        policy=f"{council_source}; {rule.basis}" if is_own else rule.basis,
        calendar="none: months are counted",
        in_words=f"{months} month{plural} after {day_in_words(last_on)}: {day_in_words(day)}.",
    )
