"""Writes the report of special urgency cases: every case with its reasons, or that there was none."""

from collections.abc import Iterator, Sequence
from datetime import date

from localoffer.accounts.models import Council
from localoffer.frontend.printed import Block, Document, Facts, Heading, Note, Paragraph
from localoffer.governance.urgency_reports.cases import Case
from localoffer.rules.english import day
from localoffer.rules.governing.council_reports import CouncilReportRule

TITLE = "Decisions taken with special urgency"
NONE = "None in this period. No decision was taken with special urgency."
NO_RECORD = "No record of the decision is published yet."


def report_document(
    council: Council,
    *,
    cases: Sequence[Case],
    first: date | None,
    last: date,
    made_on: date,
    rule: CouncilReportRule | None,
) -> Document:
    """Return the report to the full council on the cases of a period. `first` is None where it is not known."""
    return Document(
        title=f"{TITLE}: report to the full council",
        owner=council.name,
        made_on=made_on,
        blocks=tuple(_blocks(cases, first=first, last=last, rule=rule)),
    )


def period_of(first: date | None, last: date) -> str:
    """Return the days that a report tells of."""
    if first is None:
        return f"Until {day(last)}. The first day is not known yet"
    return f"{day(first)} to {day(last)}" if first <= last else f"It begins on {day(first)}"


def _blocks(
    cases: Sequence[Case], *, first: date | None, last: date, rule: CouncilReportRule | None
) -> Iterator[Block]:
    rows = [("Period", period_of(first, last)), ("Cases", str(len(cases)) if cases else "None")]
    yield Facts(rows=tuple(rows + ([("Rule", rule.basis)] if rule else [])))
    if not cases:
        yield Paragraph(text=NONE)
    for case in cases:
        yield Heading(text=case.title)
        yield Facts(rows=tuple((label, text) for label, text in _rows(case) if text))
    if rule and not rule.settled:
        yield Note(text="The text of the rule was not read for this service. Check it before you rely on it.")


def _rows(case: Case) -> Iterator[tuple[str, str]]:
    yield "What was decided", case.what
    yield "Who decided", case.decider
    yield "Why it could not wait", case.reasons
    agreed = f", on {day(case.agreed_on)}" if case.agreed_on else ""
    yield "Who agreed", f"{case.agreed_by}, {case.agreed_as}{agreed}"
    yield "Notice", f"Number {case.notice}, published on {day(case.published_on)}"
    told = "; ".join(f"Number {number}, decided on {day(decided_on)}" for number, decided_on in case.records)
    yield "Record", told or NO_RECORD
