"""Tells in rows how far each section of a report has come."""

from dataclasses import dataclass

from localoffer.governance.reports.models import ReportSection
from localoffer.governance.reports.parts import Parts
from localoffer.rules.governing.report_template import SectionShape


@dataclass(frozen=True, kw_only=True)
class SectionRow:
    """One section: its name in the address, its heading, how far it has come, and whether a draft waits."""

    slug: str
    heading: str
    state: str
    waits: bool


def section_rows(parts: Parts) -> list[SectionRow]:
    """Return a row for each section, in the template's order."""
    return [
        SectionRow(
            slug=shape.slug,
            heading=shape.heading,
            state=_state(parts.sections[shape.slug], shape),
            waits=bool(parts.sections[shape.slug].waiting),
        )
        for shape in parts.shape.sections
    ]


def _state(section: ReportSection, shape: SectionShape) -> str:
    if not section.text:
        return "Still empty" if shape.required else "Empty. It may stay so"
    if not section.drafted:
        return "Written by people"
    return "Drafted, then changed by people" if section.is_edited else "Drafted"
