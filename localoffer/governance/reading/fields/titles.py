"""Reads the title, which often has no label, and the number of the item."""

import re
from collections.abc import Iterator

from localoffer.governance.reading.fields.bodies import is_body
from localoffer.governance.reading.found import Found, Sure, settled
from localoffer.governance.reading.operative import is_operative
from localoffer.governance.reading.pages import is_page_name
from localoffer.governance.reading.paper import Paper
from localoffer.governance.reading.text.dates import NamedDay
from localoffer.governance.reading.text.headings import is_minutes, numbered_headings
from localoffer.governance.reading.text.lines import Line
from localoffer.governance.reading.text.spans import Span

LONGEST = 300
PDF = re.compile(r"\s*(?:pdf icon\s*)?\bPDF\s+[\d.]+\s*[KMG]B\s*$")
KEY = re.compile(r"\s*[-–—]\s*(?:KEY DECISION|Key Decision)\s*$")
NUMBERED = re.compile(r"(?P<number>\d{1,4})\.?\s+(?P<title>\S.*)")
IN_CAPITALS = re.compile(
    r"\s*(?:\*\*)?(?P<number>\d{1,4})\.?\s+(?P<title>[A-Z][A-Z0-9&/,'’():. -]{12,}?)\s+[–—-]\s+(?=[A-Z])"
)
CAPITALS_ALONE = re.compile(
    r"\s*(?:\*\*)?(?P<number>\d{1,4})\.?\s+(?P<title>[A-Z][A-Z0-9&/,'’(): -]{8,}?)(?:\*\*)?\s*$"
)
PRESENTED = re.compile(
    r"(?:^|(?<=\.\s)|(?<=\n))The\s+(?P<title>[A-Z][\w&'’-]*(?:\s+(?:[A-Z][\w&'’-]*|and|of|for|the|&)){1,12})\s+was\s+presented\s+by\b"
)
REPORT_OF = re.compile(r"(?:joint )?report (?:of|by|from)\b", re.IGNORECASE)


def title(paper: Paper) -> Found | None:
    """Return the title: by its label, or by its place where the layout gives it one."""
    labelled = (one for one in paper.by_label("title") if _is_title(str(one.value)))
    by_label = settled(*labelled)
    by_place = next(_by_place(paper), None)
    return by_label or by_place


def item_number(paper: Paper) -> Found | None:
    """Return the number of the item, as the meeting, the label or the numbered heading gives it."""
    return settled(
        _number_in_meeting(paper),
        *(one for one in paper.by_label("item_number") if re.fullmatch(r"\d+[A-Za-z]?", str(one.value))),
        *_number_of_heading(paper),
        _number_of_paragraphs(paper),
    )


def dated_heading(paper: Paper) -> tuple[NamedDay, Span] | None:
    """Return the day and the title of a heading such as "11/02/2019 - A title", or None where there is none."""
    for line in paper.lines:
        for day in paper.days_in(line.span)[:1]:
            dash = re.match(r"\s+[-–—]\s+", paper.text[day.span.end : line.span.end])
            if dash and not paper.text[line.span.start : day.span.start].strip(" #*"):
                rest = Span(day.span.end + dash.end(), line.span.end)
                if not is_body(paper.words(rest)):
                    return day, rest
    return None


def numbered_heading(paper: Paper) -> tuple[str, Span, Line] | None:
    """Return the number and the title of an item's heading: with its PDF beside it, or in capitals."""
    for line in paper.lines:
        capitals = IN_CAPITALS.match(line.raw)
        if capitals:
            return capitals["number"], _within(line, capitals.span("title")), line
        numbered = NUMBERED.match(line.raw)
        link = PDF.search(line.raw.rstrip()) if numbered else None
        if numbered and link:
            end = KEY.search(line.raw[: link.start()]) or link
            return numbered["number"], _within(line, (numbered.start("title"), end.start())), line
    return None if paper.is_report else _above_resolution(paper)


def _above_resolution(paper: Paper) -> tuple[str, Span, Line] | None:
    """Return the numbered heading in capitals that stands last above the first resolution, as in minutes."""
    heading = None
    for line in paper.lines:
        alone = CAPITALS_ALONE.match(line.raw)
        if alone:
            heading = alone["number"], _within(line, alone.span("title")), line
        elif is_operative(line.says):
            return heading or _of_minutes(paper, above=line.span.start)
    return _of_minutes(paper, above=len(paper.text)) if heading is None else None


def _of_minutes(paper: Paper, *, above: int) -> tuple[str, Span, Line] | None:
    """Return the one numbered heading that stands above a place in minutes, whatever its letters."""
    found = numbered_headings(paper.text[:above]) if is_minutes(paper.text) else []
    if len(found) != 1:
        return None
    line = next(one for one in paper.lines if one.span.end > found[0].start)
    return found[0].number, found[0].at, line


def _by_place(paper: Paper) -> Iterator[Found]:
    dated, numbered = dated_heading(paper), numbered_heading(paper)
    if dated:
        yield _placed(paper, dated[1], why="the dated heading")
    if numbered:
        yield _placed(paper, numbered[1], why="the heading of the item")
    for span in (_after_page_name(paper), _after_reference(paper), _heading(paper)):
        if span and _is_title(paper.words(span)) and not paper.words(span).endswith("."):
            yield _placed(paper, span, why="its place at the head")
    presented = PRESENTED.search(paper.text)
    if presented:
        span = Span(*presented.span("title"))
        yield Found(value=paper.words(span), spans=(span,), sure=Sure.UNSURE, why="what was presented")


def _after_page_name(paper: Paper) -> Span | None:
    if not paper.page or not paper.page[0].title:
        return None
    after = [line for line in paper.lines if line.span.start > paper.page[1].span.start][:1]
    return next((line.span for line in after if line in _unlabelled(paper) and not line.is_listed), None)


def _after_reference(paper: Paper) -> Span | None:
    """Return what follows the document's own reference where that opens a line of its head."""
    for reference in paper.filled("reference"):
        for line in _unlabelled(paper):
            if line.says.startswith(f"{reference.says} ") and line.span.start < reference.at.start:
                start = line.span.start + line.raw.index(reference.says) + len(reference.says)
                return Span(start, line.span.end)
    return None


def _heading(paper: Paper) -> Span | None:
    """Return the first line of the head that is marked as a heading and is neither a body nor a form's name."""
    for line in paper.head:
        is_marked = line.raw.lstrip().startswith("#") and not REPORT_OF.match(line.says)
        if is_marked and not (is_body(line.says) or is_page_name(line.says)):
            return line.span
    return None


def _unlabelled(paper: Paper) -> list[Line]:
    starts = [one.at.start for one in paper.parts]
    return [line for line in paper.lines if not any(line.span.start <= at < line.span.end for at in starts)]


def _is_title(words: str) -> bool:
    return len(words) <= LONGEST and len(re.findall("[A-Za-z]", words)) > 2 and not is_operative(words)


def _number_in_meeting(paper: Paper) -> Found | None:
    for one in paper.filled("meeting"):
        match = re.search(r"\(Item\s+(?P<number>\d+)\)", paper.text[one.span.start : one.span.end])
        if match:
            start = one.span.start
            spans = (Span(start + match.start("number"), start + match.end("number")),)
            return Found(value=match["number"], spans=spans, sure=Sure.CERTAIN, why="the meeting’s item")
    return None


def _number_of_heading(paper: Paper) -> Iterator[Found]:
    heading = numbered_heading(paper)
    if heading:
        start = heading[2].span.start + heading[2].raw.index(heading[0])
        spans = (Span(start, start + len(heading[0])),)
        yield Found(value=heading[0], spans=spans, sure=Sure.LIKELY, why="the heading of the item")


def _number_of_paragraphs(paper: Paper) -> Found | None:
    """Return the number that minutes give all their paragraphs of an item: 17 where they are 17.1, 17.2 …"""
    for one in paper.filled("decision", "minutes"):
        starts = [re.match(r"\s*(\d{1,4})\.\d{1,2}\s", span.of(paper.text)) for span in one.values]
        numbers = {match[1] for match in starts if match}
        if len(numbers) == 1 and all(starts):
            number, first = numbers.pop(), one.values[0].start
            spans = (Span(first, first + len(number)),)
            return Found(value=number, spans=spans, sure=Sure.LIKELY, why="the numbers of its paragraphs")
    return None


def _within(line: Line, part: tuple[int, int]) -> Span:
    return Span(line.span.start + part[0], line.span.start + part[1])


def _placed(paper: Paper, span: Span, *, why: str) -> Found:
    return Found(value=paper.words(span), spans=(span,), sure=Sure.LIKELY, why=why)
