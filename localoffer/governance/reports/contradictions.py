"""Finds where a report says two things that cannot both be so."""

import re
from collections.abc import Iterator

from localoffer.governance.reports.models import Recommendation, Report, ReportSection, WithheldPart
from localoffer.participation.consultations.queries import consultations_of

ASKED_ALL = re.compile(
    r"\b(consult\w*|asked)\b[^.]{0,60}\b(all|every)\b(?!\s+entr)"
    r"|\ball\b[^.]{0,40}\b(were|was|been) (consulted|asked)",
    re.IGNORECASE,
)
NOT_ASKED = re.compile(
    r"\bno (formal |public )?consultation\b"
    r"|\b(nobody|no one) (has been|was) (asked|consulted)\b|\bnot (been )?consulted\b",
    re.IGNORECASE,
)
NO_COST = re.compile(r"\bno (financial|resource|cost) implications?\b|\bcosts? nothing\b", re.IGNORECASE)
COSTS = re.compile(r"£\s?\d|\bwill need (more|extra) (money|funding|budget)\b", re.IGNORECASE)
SAYS_NO = re.compile(r"^\s*(no|none|not? exempt|open)\b", re.IGNORECASE)


def contradictions(report: Report) -> list[str]:
    """Return a sentence for each pair that cannot both be so. Needs the council's scope."""
    return list(_found(report))


def _found(report: Report) -> Iterator[str]:
    sections = list(ReportSection.objects.filter(report=report))
    whole = "\n".join(one.text for one in sections)
    if ASKED_ALL.search(whole) and NOT_ASKED.search(whole):
        yield "One place says that all were asked, another that there was no consultation. Say which is so."
    draft = report.matter.draft
    if draft is not None and NOT_ASKED.search(whole) and consultations_of(draft):
        yield "The report says that nobody was asked, but people could have their say on the proposal."
    if NO_COST.search(whole) and COSTS.search(whole + _recommended(report)):
        yield "One place says that there is no cost, another names one. Say which is so."
    said = str(report.front.get("exempt") or report.front.get("classification") or "")
    if SAYS_NO.match(said) and WithheldPart.objects.filter(report=report).exists():
        yield "The front sheet says that nothing is exempt, but a part is withheld. Mend the front sheet."


def _recommended(report: Report) -> str:
    return "\n".join(Recommendation.objects.filter(report=report).values_list("text", flat=True))
