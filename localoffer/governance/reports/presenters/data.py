"""Tells what everyone may read of a report as plain data."""

from typing import Any

from localoffer.governance.reports.models import Paper, Recommendation, RecommendationAnswer
from localoffer.governance.reports.parts import Parts
from localoffer.governance.reports.presenters.withheld import withheld_data
from localoffer.governance.reports.stages import Stage
from localoffer.rules.governing.report_template import SectionShape


def report_data(parts: Parts, *, status: Stage) -> dict[str, Any]:
    """Return a published report for programs to read, in the order of its page."""
    report = parts.report
    return {
        "title": report.title,
        "council": report.council.slug,
        "matter": report.matter.slug,
        "number": report.number,
        "template": parts.shape.slug,
        "status": status.name.lower(),
        "published_at": report.published_at.isoformat() if report.published_at else None,
        "correction_note": report.correction_note or None,
        "is_imported": report.is_imported,
        "oddities": report.oddities,
        "source_url": report.source_url or None,
        "front": [
            {"key": one.key, "label": one.label, "value": report.front.get(one.key)} for one in parts.shape.front
        ],
        "recommendations": [_recommendation(one, parts) for one in parts.recommendations],
        "sections": [_section(one, parts) for one in parts.shape.sections],
        "papers": [_paper(one) for one in parts.papers],
        "not_public": list(withheld_data(parts)),
        "no_consultation_why": report.no_consultation_why or None,
        "audit": report.audit,
        "became": [
            {"what": one.became, "on": one.on.isoformat(), "body": one.body or None, "note": one.note or None}
            for one in parts.events
        ],
    }


def _recommendation(one: Recommendation, parts: Parts) -> dict[str, Any]:
    decided = [_decided(each) for each in parts.answers.get(one.pk, ())]
    return {"number": one.number, "text": one.text, "decided": decided}


def _decided(answer: RecommendationAnswer) -> dict[str, Any]:
    decision = answer.item.decision
    return {
        "record": decision.number,
        "on": decision.decided_on.isoformat(),
        "item": str(answer.item),
        "as_amended": answer.item.as_amended,
    }


def _paper(one: Paper) -> dict[str, Any]:
    return {
        "kind": one.kind,
        "title": one.title,
        "url": one.url or None,
        "held_at": one.held_at or None,
        "contact": one.contact or None,
    }


def _section(shape: SectionShape, parts: Parts) -> dict[str, Any]:
    row = parts.sections[shape.slug]
    return {
        "slug": shape.slug,
        "role": shape.role.value,
        "heading": shape.heading,
        "text": row.text or None,
        "drafted_from": [{"source": one["source"], "on": one["on"]} for one in row.drafted],
        "is_edited": row.is_edited,
    }
