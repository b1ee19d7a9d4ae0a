"""
Gathers all that a report says: what everyone may read, and apart from it what only some staff may.

What everyone reads is built from `public_parts` alone. Of what is withheld it has the paragraph, and no word.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from localoffer.governance.reports.clearing import standings
from localoffer.governance.reports.kinds import PaperKind
from localoffer.governance.reports.models import (
    Paper,
    Recommendation,
    RecommendationAnswer,
    Report,
    ReportEvent,
    ReportSection,
    WithheldPart,
)
from localoffer.governance.withholding.telling import summary_of
from localoffer.rules.governing.report_template import ReportTemplate


@dataclass(frozen=True, kw_only=True)
class Cleared:
    """How far somebody came who clears a report: without a word of what they said."""

    title: str
    sought: bool
    included: bool
    cleared_on: str


@dataclass(frozen=True, kw_only=True)
class Parts:
    """
    All that a report says.

    `withheld` is empty in what everyone may read, and `not_public` is what they are told of it.
    `answers` has, for a recommendation by its key, the parts of published records that decide on it.
    """

    report: Report
    shape: ReportTemplate
    sections: Mapping[str, ReportSection]
    recommendations: tuple[Recommendation, ...]
    papers: tuple[Paper, ...]
    audit: tuple[Cleared, ...]
    events: tuple[ReportEvent, ...]
    answers: Mapping[int, tuple[RecommendationAnswer, ...]]
    not_public: tuple[dict[str, Any], ...] = ()
    withheld: tuple[WithheldPart, ...] = ()

    def of_kind(self, kind: PaperKind) -> tuple[Paper, ...]:
        """Return the papers of one kind."""
        return tuple(one for one in self.papers if one.kind == kind)


def public_parts(report: Report) -> Parts:
    """Return what everyone may read of a report. For one still being written, it needs the council's scope."""
    rows = ReportSection.objects.with_scopes_disabled().filter(report=report)
    return Parts(
        report=report,
        shape=report.shape,
        sections={one.slug: one for one in rows},
        recommendations=tuple(Recommendation.objects.with_scopes_disabled().filter(report=report)),
        papers=tuple(Paper.objects.with_scopes_disabled().filter(report=report)),
        audit=_audit(report),
        answers=_answers(report),
        not_public=_not_public(report),
        events=tuple(ReportEvent.objects.with_scopes_disabled().filter(report=report).order_by("on", "pk")),
    )


def full_parts(report: Report) -> Parts:
    """Return all of a report, with what is withheld. Needs the council's scope, and the right to read it."""
    withheld = tuple(WithheldPart.objects.filter(report=report))
    return replace(public_parts(report), withheld=withheld)


def _answers(report: Report) -> dict[int, tuple[RecommendationAnswer, ...]]:
    """Return what published records decided on each recommendation. Withdrawn and corrected records are out."""
    found = RecommendationAnswer.objects.with_scopes_disabled().filter(
        recommendation__report=report,
        item__decision__record_published_at__isnull=False,
        item__decision__withdrawal=None,
    )
    current = found.exclude(item__decision__corrections__record_published_at__isnull=False)
    answers: dict[int, tuple[RecommendationAnswer, ...]] = {}
    for one in current.select_related("item__decision").order_by("item__decision__decided_on", "item__position"):
        answers[one.recommendation_id] = (*answers.get(one.recommendation_id, ()), one)
    return answers


def _not_public(report: Report) -> tuple[dict[str, Any], ...]:
    if report.published_at is not None:
        return tuple(report.not_public)
    return tuple(summary_of(WithheldPart.objects.filter(report=report)))


def _audit(report: Report) -> tuple[Cleared, ...]:
    if report.published_at is not None:
        return tuple(Cleared(**one) for one in report.audit)
    return tuple(
        Cleared(
            title=one.shape.title,
            sought=bool(one.asked_on or one.commented_on or one.cleared_on),
            included=one.is_included,
            cleared_on=one.cleared_on.isoformat() if one.cleared_on else "",
        )
        for one in standings(report)
    )
