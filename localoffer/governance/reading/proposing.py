"""Proposes what a council document says, field by field, with what could not be placed. Nothing is dropped."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from localoffer.governance.reading.fields import days, grounds, items, makers, people, standing, titles
from localoffer.governance.reading.found import FIELDS, Found
from localoffer.governance.reading.paper import Paper
from localoffer.governance.reading.text.spans import Span, joined, trimmed
from localoffer.governance.reading.warnings import warnings_about
from localoffer.governance.reading.work_plans import PlannedDay, work_plan

READERS: dict[str, Callable[[Paper], Found | None]] = {
    "reference": standing.reference,
    "decision_maker": makers.decision_maker,
    "decision_maker_kind": makers.decision_maker_kind,
    "title": titles.title,
    "decision_date": days.decision_date,
    "publication_date": days.publication_date,
    "notice_first_published": lambda paper: days.labelled_day(paper, "notice_first_published"),
    "decision_due": lambda paper: days.labelled_day(paper, "decision_due"),
    "decision_items": items.decision_items,
    "recommendations": items.recommendations,
    "portfolio_holder": people.portfolio_holder,
    "lead_director": people.lead_director,
    "contact_officer": people.contact_officer,
    "report_author": people.report_author,
    "key_decision": standing.key_decision,
    "key_decision_reason": standing.key_decision_reason,
    "subject_to_call_in": standing.subject_to_call_in,
    "reasons_present": grounds.reasons_present,
    "alternatives_present": grounds.alternatives_present,
    "conflicts_of_interest": standing.conflicts_of_interest,
    "call_in_expiry": standing.call_in_expiry,
    "effective_date": standing.effective_date,
    "consultation": grounds.consultation,
    "meeting": makers.meeting,
    "item_number": titles.item_number,
    "status": standing.status,
    "exempt_information": standing.exempt_information,
}


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """What one document seems to say. `fields` holds what was found; a field that is not there is not stated."""

    text: str
    fields: dict[str, Found]
    warnings: tuple[str, ...]
    other: tuple[tuple[str, Span], ...]
    unplaced: tuple[Span, ...]
    work_plan: tuple[PlannedDay, ...]

    @property
    def proposes(self) -> list[str]:
        """What it can become: a matter always; a notice, report, decision or work plan where it holds one."""
        whole = {
            "notice": {"notice_first_published", "decision_due"} & self.fields.keys(),
            "report": {"recommendations"} & self.fields.keys(),
            "decision": {"decision_items"} & self.fields.keys(),
            "work plan": self.work_plan,
        }
        return ["matter", *(name for name, held in whole.items() if held)]


def propose(text: str) -> Proposal:
    """Return what a document's text seems to say. Nobody's word is taken for it until a person confirms."""
    paper = Paper(text)
    read = {name: READERS[name](paper) for name in FIELDS}
    fields = {name: _in_place(found, text=text) for name, found in read.items() if found is not None}
    other = tuple(_other(paper))
    return Proposal(
        text=text,
        fields=fields,
        warnings=tuple(warnings_about(paper, fields)),
        other=other,
        unplaced=tuple(_unplaced(paper, fields, other)),
        work_plan=work_plan(paper),
    )


def _in_place(found: Found, *, text: str) -> Found:
    """Return what was found, its places without the blanks at their ends."""
    spans = tuple(trimmed(text, span) for span in found.spans)
    return replace(found, spans=spans, also=tuple(_in_place(one, text=text) for one in found.also))


def _other(paper: Paper) -> list[tuple[str, Span]]:
    """Return what stands under labels that no field has a place for, with the label's words."""
    placed = {"other", "purpose", "delegation", "dispensations", "minutes", "private_notice", "date", "officer"}
    placed |= {"reports_considered", "officers_consulted", "lead_officer", "decision_type"}
    return [(paper.words(one.at), one.span) for one in paper.parts if one.role in placed and one.values]


def _unplaced(paper: Paper, fields: dict[str, Found], other: tuple[tuple[str, Span], ...]) -> list[Span]:
    """Return every part of the text that no field and no label has a place for."""
    spans = [span for found in fields.values() for one in (found, *found.also) for span in one.spans]
    spans += [one.at for one in paper.parts] + [span for _, span in other]
    spans += [one.tail for one in paper.parts if one.tail]
    if paper.page:
        spans.append(paper.page[1].span)
    gaps, start = [], 0
    for span in [*joined(spans), Span(len(paper.text), len(paper.text))]:
        gap = trimmed(paper.text, Span(start, max(start, span.start)))
        if any(sign.isalnum() for sign in gap.of(paper.text)):
            gaps.append(gap)
        start = max(start, span.end)
    return gaps
