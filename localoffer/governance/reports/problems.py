"""Finds what a report still lacks before it may be published, each with the rule that asks for it."""

from collections.abc import Iterator
from datetime import datetime

from django.utils.timezone import localdate

from localoffer.governance.equality.models import EqualityAssessment
from localoffer.governance.equality.queries import assessment_of, is_stale
from localoffer.governance.reports.clearing import standings
from localoffer.governance.reports.contradictions import contradictions
from localoffer.governance.reports.kinds import PaperKind
from localoffer.governance.reports.models import Paper, Recommendation, Report, ReportSection, WithheldPart
from localoffer.governance.reports.problem import Problem
from localoffer.governance.withholding.leaking import LAW, leaking, words_in
from localoffer.participation.consultations.models import Consultation
from localoffer.participation.consultations.queries import (
    analysed_by,
    closed_before,
    consultations_of,
    last_day,
)
from localoffer.rules.english import day
from localoffer.rules.governing.report_template import Role

EQUALITY = "Equality Act 2010 s.149"
CONSULTING = "Children and Social Work Act 2017 s.2"
MADE = {Role.BACKGROUND_PAPERS: PaperKind.BACKGROUND, Role.APPENDICES: PaperKind.APPENDIX}


def problems_of(report: Report, *, now: datetime) -> list[Problem]:
    """Return all that a report lacks, in the order of its page. Needs the council's scope."""
    return [
        *_front(report),
        *_recommendations(report),
        *_sections(report),
        *_consultation(report, now=now),
        *_equality(report),
        *_clearances(report),
        *(Problem(part="sections", text=text) for text in contradictions(report)),
        *_leaks(report),
    ]


def _front(report: Report) -> Iterator[Problem]:
    for field in report.shape.front:
        if field.required and not str(report.front.get(field.key, "")).strip():
            yield Problem(part="front", text=f"Front sheet: fill in “{field.label}”.")


def _recommendations(report: Report) -> Iterator[Problem]:
    if not Recommendation.objects.filter(report=report).exists():
        yield Problem(part="recommendations", text="Say what is recommended.")


def _sections(report: Report) -> Iterator[Problem]:
    rows = {one.slug: one for one in ReportSection.objects.filter(report=report)}
    papers = set(Paper.objects.filter(report=report).values_list("kind", flat=True))
    withheld = set(WithheldPart.objects.filter(report=report).values_list("section", flat=True))
    for shape in report.shape.sections:
        row = rows[shape.slug]
        if row.waiting:
            yield Problem(part="sections", text=f"“{shape.heading}” has a newer draft. Take it or leave it.")
        if not shape.required or row.text.strip() or shape.role is Role.RECOMMENDATION:
            continue
        if MADE.get(shape.role) in papers or shape.slug in withheld:
            continue
        yield Problem(part="sections", text=f"Fill in “{shape.heading}”. Write “None” where there is nothing.")


def _consultation(report: Report, *, now: datetime) -> Iterator[Problem]:
    draft = report.matter.draft
    if draft is None:
        return
    found = consultations_of(draft)
    for one in found:
        yield from _one_consultation(one, report=report, now=now)
    if not found and not report.no_consultation_why:
        text = "Nobody has been asked about the proposal here. Ask, or say why not."
        yield Problem(part="consultation", text=text, rule=CONSULTING)


def _one_consultation(one: Consultation, *, report: Report, now: datetime) -> Iterator[Problem]:
    if not closed_before(one, localdate(now)):
        text = f"People can have their say on “{one.title}” until {day(last_day(one))}. Wait for that."
        yield Problem(part="consultation", text=text, rule=CONSULTING)
    elif analysed_by(one) is None and not report.no_consultation_why:
        text = f"Sum up what people said in “{one.title}”, or say why there is no summary."
        yield Problem(part="consultation", text=text, rule=CONSULTING)


def _equality(report: Report) -> Iterator[Problem]:
    if report.matter.draft is None:
        return
    found: EqualityAssessment | None = assessment_of(report.matter)
    if found is None:
        yield Problem(part="equality", text="Assess what the proposal does to people.", rule=EQUALITY)
    elif is_stale(found):
        text = "The proposal has changed since its equality assessment. Assess it again."
        yield Problem(part="equality", text=text, rule=EQUALITY)
    elif found.signed_at is None:
        yield Problem(part="equality", text="The equality assessment is not signed.", rule=EQUALITY)


def _clearances(report: Report) -> Iterator[Problem]:
    for one in standings(report):
        title = one.shape.title
        if one.is_out_of_date:
            yield Problem(part="clearances", text=f"The text has changed since {title} cleared it. Ask again.")
        elif one.shape.required and not one.counts:
            yield Problem(part="clearances", text=f"{title} has not cleared it yet.")


def _leaks(report: Report) -> Iterator[Problem]:
    """Yield where what is withheld also stands among what everyone would read."""
    for text in leaking(WithheldPart.objects.filter(report=report), words=_public_words(report)):
        yield Problem(part="withheld", text=text, rule=LAW)


def _public_words(report: Report) -> Iterator[str]:
    """Yield what everyone would read. What was drafted once and taken out again is not among it."""
    yield from (report.title, report.no_consultation_why, report.correction_note, str(report.front))
    yield from ReportSection.objects.filter(report=report).values_list("text", flat=True)
    for model in (Recommendation, Paper):
        for row in model.objects.filter(report=report):
            yield from words_in(row)
