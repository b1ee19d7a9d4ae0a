"""Puts a document, as a person settled it, into the form in which a report is taken over."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from localoffer.governance.reading.models import ExtractedField, SourceDocument
from localoffer.governance.reading.settled import NotWhole, settled_fields, standing_there
from localoffer.governance.reading.text.lines import Line, lines_of
from localoffer.governance.reading.text.spans import tidy
from localoffer.governance.reading.values import as_words, whole_day
from localoffer.governance.reports.actions.importing import ImportedReport
from localoffer.rules.governing.report_template import ReportTemplate, Role

# The lines of a front sheet that take a settled value, by the keys that templates give them.
FRONT = {
    "item": "item_number",
    "classification": "exempt_information",
    "exempt": "exempt_information",
    "meeting": "decision_maker",
    "from": "report_author",
    "author": "report_author",
    "lead_officer": "lead_director",
    "members": "portfolio_holder",
    "contacts": "contact_officer",
    "key_decision": "key_decision",
    "plan_reference": "reference",
}
# What stands elsewhere in a report: in its recommendations, and in who was asked about it.
APART = (Role.RECOMMENDATION, Role.AUDIT_TRAIL)
NUMBER = re.compile(r"^\s*\d{1,2}(?:\.\d{1,2})*[.)]?\s+")


def report_in(document: SourceDocument, *, template: ReportTemplate) -> ImportedReport:
    """
    Return the report that a document makes in a template: its settled values, and its own words under the
    template's headings. Needs the council's scope. Raises NotWhole.
    """
    fields = settled_fields(document)
    said = {name: one.settled for name, one in fields.items()}
    if not said["recommendations"]:
        raise NotWhole("The document does not say what is recommended.")
    day = whole_day(said["publication_date"]) or whole_day(str(said["meeting"] or "")[:10])
    if day is None:
        raise NotWhole("The document does not say of which day it is.")
    sections = _sections(document.text, template, by_role=_by_role(document, fields))
    return ImportedReport(
        template=template.slug,
        title=str(said["title"] or document.name)[:300],
        published_on=day,
        front=dict(_front(template, said, day=day)),
        sections=sections,
        recommendations=said["recommendations"],
        oddities=(*document.warnings, *_oddities(said, template, sections)),
        source_url=document.address,
    )


def _by_role(document: SourceDocument, fields: Mapping[str, ExtractedField]) -> dict[Role, str]:
    """Return what a person settled for those sections whose role a field has."""
    stands = {Role.REASONS: fields["reasons_present"], Role.OPTIONS: fields["alternatives_present"]}
    said = {role: standing_there(document, one) for role, one in stands.items() if one.settled}
    return said | {Role.CONSULTATION: str(fields["consultation"].settled or "")}


def under_headings(text: str, headings: Iterable[str]) -> dict[str, str]:
    """Return what stands under each of some headings, up to the next of them. A heading's number means nothing."""
    wanted = {_plain(one): one for one in headings}
    found: dict[str, list[str]] = {}
    now: list[str] = []
    for line in lines_of(text):
        heading = wanted.get(_plain(line.says))
        if heading is not None and heading not in found:
            now = found[heading] = []
        else:
            now.append(_said(line))
    return {heading: "\n\n".join(lines) for heading, lines in found.items()}


def likely_template(text: str, templates: Mapping[str, ReportTemplate]) -> str:
    """Return the name of the template most of whose headings stand in a text, or nothing where none has any."""
    found = {
        slug: len(under_headings(text, (one.heading for one in shape.sections)))
        for slug, shape in templates.items()
    }
    best = max(found, key=lambda slug: found[slug], default="")
    return best if found.get(best) else ""


def _sections(text: str, template: ReportTemplate, *, by_role: Mapping[Role, str]) -> dict[str, str]:
    placed = under_headings(text, (one.heading for one in template.sections))
    own = {
        one.slug: placed.get(one.heading) or by_role.get(one.role, "")
        for one in template.sections
        if one.role not in APART
    }
    return {slug: words for slug, words in own.items() if words}


def _front(template: ReportTemplate, said: Mapping[str, Any], *, day: date) -> Iterator[tuple[str, str]]:
    for one in template.front:
        if one.key == "date":
            yield one.key, as_words("decision_date", day.isoformat())
        elif one.key in FRONT:
            yield one.key, as_words(FRONT[one.key], said[FRONT[one.key]])


def _oddities(said: Mapping[str, Any], template: ReportTemplate, sections: Mapping[str, str]) -> Iterator[str]:
    if whole_day(said["publication_date"]) is None:
        yield "The document does not say when it was published. Here it has the day of its meeting."
    for one in template.sections:
        if one.required and one.role not in APART and one.slug not in sections:
            yield f"The document has nothing under the heading “{one.heading}”."


def _plain(words: str) -> str:
    return " ".join(NUMBER.sub("", tidy(words)).lower().split()).strip(" .:")


def _said(line: Line) -> str:
    """Return a line's words. A point of a list keeps one mark."""
    return f"- {line.says.lstrip('-•·* ')}" if line.raw.lstrip()[:1] in "-•·" else line.says
