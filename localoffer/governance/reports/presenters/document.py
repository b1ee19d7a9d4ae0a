"""Writes a report as one document, from which its page, its PDF, its large print and its Word file are drawn."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from itertools import pairwise

from django.utils.timezone import localdate

from localoffer.frontend.printed import Block, Bullets, Document, Facts, Heading, Links, Note, Paragraph, Table
from localoffer.frontend.site import Link
from localoffer.governance.reports.kinds import Became, PaperKind
from localoffer.governance.reports.models import (
    Paper,
    RecommendationAnswer,
    ReportEvent,
    ReportSection,
)
from localoffer.governance.reports.parts import Cleared, Parts
from localoffer.governance.reports.presenters.withheld import kept_from, kept_from_no_section
from localoffer.governance.reports.presenters.wording import Count, blocks_of
from localoffer.governance.withholding.presenters import part_b
from localoffer.rules.english import day
from localoffer.rules.governing.report_template import Numbering, Role, SectionShape

NOT_STATED = "Not stated"
NONE = "None"


def report_document(parts: Parts, *, now: datetime) -> Document:
    """Return a report as a document: with Part B where the parts have what is withheld."""
    report = parts.report
    return Document(
        title=report.title,
        owner=report.council.name,
        made_on=localdate(report.published_at or now),
        blocks=tuple(_blocks(parts)),
    )


def _blocks(parts: Parts) -> Iterator[Block]:
    report, count = parts.report, Count(parts.shape.numbering)
    if report.correction_note:
        yield Note(text=f"This takes the place of an earlier report. {report.correction_note}")
    yield from (Note(text=_became(one)) for one in parts.events)
    yield from _taken_over(parts)
    yield Facts(rows=tuple((one.label, report.front.get(one.key) or NOT_STATED) for one in parts.shape.front))
    for shape, following in pairwise((*parts.shape.sections, None)):
        if shape and not _says_nothing(shape, following, parts):
            yield from _section(shape, parts, count=count)
    yield from (Note(text=one) for one in kept_from_no_section(parts))
    if parts.shape.closing:
        yield Note(text=parts.shape.closing)
    yield from _sources(parts)
    yield from _part_b(parts)


def _taken_over(parts: Parts) -> Iterator[Block]:
    report = parts.report
    if report.is_imported:
        # What a person took over from a document here is in the document's words.
        words = "" if report.created_by_id else ", told in our own words"
        yield Note(text=f"This is from the public record{words}.")
    if report.oddities:
        yield Paragraph(text="We noticed:")
        yield Bullets(items=tuple(report.oddities))
    if report.source_url:
        yield Links(items=(Link(text="The public record", href=report.source_url),))


def _became(one: ReportEvent) -> str:
    by = f", {one.body}" if one.body else ""
    return f"{Became(one.became).label} on {day(one.on)}{by}. {one.note}".strip()


def _section(shape: SectionShape, parts: Parts, *, count: Count) -> Iterator[Block]:
    is_counted = shape.level == 2 and shape.role is not Role.RECOMMENDATION
    heading = count.heading(shape.heading) if is_counted else shape.heading
    yield Heading(text=heading, level=shape.level, key=shape.slug)
    yield from blocks_of(parts.sections[shape.slug].text, count=count)
    if shape.role in MADE:
        yield from MADE[shape.role](parts, count)
    yield from (Note(text=one) for one in kept_from(shape, parts))


def _says_nothing(shape: SectionShape, following: SectionShape | None, parts: Parts) -> bool:
    """Say whether a section may be left out: it need not be there, has nothing, and no part of it follows."""
    has_parts = following is not None and following.level > shape.level
    has_words = bool(parts.sections[shape.slug].text.strip() or kept_from(shape, parts))
    return not (shape.required or has_parts or shape.role in MADE or has_words)


def _recommendations(parts: Parts, count: Count) -> Iterator[Block]:
    for one in parts.recommendations:
        own = f"{one.number}. " if count.numbering is not Numbering.CONTINUOUS else count.next()
        yield Paragraph(text=f"{own}{one.text}")
        yield from (Paragraph(text=_decided(each)) for each in parts.answers.get(one.pk, ()))


def _decided(answer: RecommendationAnswer) -> str:
    """Return what was decided on a recommendation: when, in which record, and in which words."""
    item, decision = answer.item, answer.item.decision
    amended = ", changed on the way" if item.as_amended else ""
    return f"Decided on {day(decision.decided_on)}, record {decision.number}{amended}: {item}"


def _why_nobody(parts: Parts, count: Count) -> Iterator[Block]:
    if parts.report.no_consultation_why:
        yield Paragraph(text=f"{count.next()}{parts.report.no_consultation_why}")


def _background(parts: Parts, _: Count) -> Iterator[Block]:
    yield from _papers(parts, kind=PaperKind.BACKGROUND, slug_role=Role.BACKGROUND_PAPERS)


def _appendices(parts: Parts, _: Count) -> Iterator[Block]:
    yield from _papers(parts, kind=PaperKind.APPENDIX, slug_role=Role.APPENDICES)


def _papers(parts: Parts, *, kind: PaperKind, slug_role: Role) -> Iterator[Block]:
    papers = parts.of_kind(kind)
    own = [one for one in parts.shape.sections if one.role is slug_role]
    said = any(parts.sections[one.slug].text or kept_from(one, parts) for one in own)
    if not papers:
        if not said:
            yield Paragraph(text=NONE)
        return
    if kind is PaperKind.BACKGROUND:
        yield Table(
            caption="Background papers",
            head=("Paper", "Held at", "Contact"),
            rows=tuple((one.title, one.held_at or NOT_STATED, one.contact or NOT_STATED) for one in papers),
        )
    else:
        rows = tuple((chr(ord("A") + index), one.title) for index, one in enumerate(papers))
        yield Table(caption="Appendices", head=("No.", "Title"), rows=rows)
    links = tuple(_link(one) for one in papers if one.url)
    if links:
        yield Links(items=links)


def _link(one: Paper) -> Link:
    return Link(text=one.title, href=one.url)


def _audit(parts: Parts, _: Count) -> Iterator[Block]:
    rows = tuple(_cleared(one) for one in parts.audit)
    head = ("Who", "Comments sought", "Comments included", "Cleared on")
    yield Table(caption="Who was asked about this report", head=head, rows=rows)


def _cleared(one: Cleared) -> tuple[str, ...]:
    cleared = day(date.fromisoformat(one.cleared_on)) if one.cleared_on else "No"
    return (one.title, "Yes" if one.sought else "No", "Yes" if one.included else "No", cleared)


Maker = Callable[[Parts, Count], Iterator[Block]]
# What a section has besides its text.
MADE: Mapping[Role, Maker] = {
    Role.RECOMMENDATION: _recommendations,
    Role.CONSULTATION: _why_nobody,
    Role.BACKGROUND_PAPERS: _background,
    Role.APPENDICES: _appendices,
    Role.AUDIT_TRAIL: _audit,
}


def _sources(parts: Parts) -> Iterator[Block]:
    rows = [
        (shape.heading, _drafted(parts.sections[shape.slug]))
        for shape in parts.shape.sections
        if parts.sections[shape.slug].drafted and parts.sections[shape.slug].text
    ]
    if rows:
        yield Heading(text="Where the text comes from", key="sources")
        yield Facts(rows=tuple(rows))


def _drafted(section: ReportSection) -> str:
    told = [f"{one['source']}, {day(date.fromisoformat(one['on']))}" for one in section.drafted]
    after = " People have changed the text since." if section.is_edited else ""
    return f"{'; '.join(told)}.{after}"


def _part_b(parts: Parts) -> Iterator[Block]:
    headings = {one.slug: one.heading for one in parts.shape.sections}
    count = Count(Numbering.NONE)
    yield from part_b(parts.withheld, headings=headings, blocks=lambda text: blocks_of(text, count=count))
