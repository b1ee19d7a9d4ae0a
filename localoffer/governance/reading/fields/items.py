"""Reads what was decided, and what a report recommends, item by item."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from localoffer.governance.reading.fields.marks import MARK, Mark, mark_at, of_one_list
from localoffer.governance.reading.fields.titles import dated_heading, title
from localoffer.governance.reading.found import Found, Sure
from localoffer.governance.reading.operative import OPENING
from localoffer.governance.reading.paper import Paper
from localoffer.governance.reading.text.lines import lines_of
from localoffer.governance.reading.text.spans import Span, tidy

INLINE = re.compile(r"(?<=[\s:;,])\(?(?P<number>\d{1,2})\)\s+(?=[A-Z])")
SECTION = re.compile(r"(?<!\d)(?P<section>\d{1,2}\.\d{1,2})\s+(?=[A-Z])")
THAT = re.compile(r"\s*(?:\*\*)?(?:That|To|Approval|Agree|Approve)\b")
DEEDS = re.compile(
    r"\b(?:approv|agree|endors|not(?:e|ed)\b|adopt|authoris|delegat|resolv|publish|determin|accept|grant|award|recommend)",
    re.I,
)
RAISED = re.compile(
    r"\b(?:issues|points|questions|comments|concerns)\b.*\b(?:raised|made|discussed|noted)\b.*:\s*$", re.I
)


@dataclass(frozen=True)
class Item:
    """One item: its mark, if it has one, and where it stands."""

    mark: Mark | None
    span: Span


def decision_items(paper: Paper) -> Found | None:
    """
    Return what was decided, or None where the text does not reach it.

    The words after "resolved" come first, then the part labelled as the decision, then a list where the page puts
    it. Narrative under the label is not a decision.
    """
    if paper.is_report:
        return None
    resolved = list(_resolved(paper))
    if resolved:
        inside = [one for one in resolved if _in_decision(paper, one.spans[0])]
        first, *others = [*inside, *(one for one in resolved if one not in inside)]
        return replace(first, also=tuple(one for one in others if one.value != first.value))
    return next(_under_label(paper), None) or (None if _is_decision_labelled(paper) else _by_place(paper))


def recommendations(paper: Paper) -> Found | None:
    """Return what a report recommends: under its label, or its paragraphs that begin with "That"."""
    for part in paper.filled("recommendations"):
        found = _listed(paper, part.span) or _paragraphs(paper, part.span)
        if found:
            return _found(paper, found, sure=Sure.CERTAIN, why=f"the label “{paper.words(part.at)}”")
    return _numbered_that(paper) if paper.is_report else None


def _resolved(paper: Paper) -> Iterator[Found]:
    """Yield the items after each word by which a body decides, but not after such a word inside an item."""
    taken = 0
    for opening in OPENING.finditer(paper.text):
        if opening.start() < taken or _is_in_item(paper, opening.start()):
            continue
        span = _up_to_label(paper, Span(opening.end(), len(paper.text)))
        items = _listed(paper, span) or _paragraphs(paper, span)[:1]
        if items:
            taken = items[-1].span.end
            yield _found(paper, items, sure=Sure.CERTAIN, why=f"the word “{tidy(opening[0]).strip(' :–-')}”")


def _is_in_item(paper: Paper, at: int) -> bool:
    start = paper.text.rfind("\n", 0, at) + 1
    mark = mark_at(paper.text, Span(start, at))
    return bool(mark and not mark.section)


def _under_label(paper: Paper) -> Iterator[Found]:
    for part in paper.filled("decision"):
        why = f"the label “{paper.words(part.at)}”"
        listed = _listed(paper, part.span)
        paragraphs = _paragraphs(paper, part.span)
        that = [one for one in paragraphs if THAT.match(one.span.of(paper.text))]
        if listed and (not that or that[0].span.start <= listed[0].span.start):
            yield _found(paper, listed, sure=Sure.CERTAIN, why=why)
        elif that:
            yield _found(paper, that, sure=Sure.CERTAIN, why=why)
        elif len(paragraphs) == 1 and DEEDS.search(paragraphs[0].span.of(paper.text)):
            yield _found(paper, paragraphs, sure=Sure.LIKELY, why=why)


def _by_place(paper: Paper) -> Found | None:
    """Return the list that stands under the title on a page of decisions, with no label of its own."""
    dated, named = dated_heading(paper), title(paper)
    start = dated[1].end if dated else _end_of_line(paper, named.spans[0]) if named and paper.page else None
    if start is None or not (dated or (paper.page and paper.page[0].family == "page")):
        return None
    if paper.page and paper.page[0].says.startswith("Issue details"):
        return None
    stops = [one.at.start for one in paper.parts if one.label.takes == "block" and one.at.start > start]
    span = Span(start, min(stops, default=len(paper.text)))
    items = _listed(paper, span)
    return _found(paper, items, sure=Sure.LIKELY, why="its place under the title") if items else None


def _end_of_line(paper: Paper, span: Span) -> int:
    end = paper.text.find("\n", span.end)
    return len(paper.text) if end < 0 else end


def _is_decision_labelled(paper: Paper) -> bool:
    return bool(paper.filled("decision", "minutes"))


def _in_decision(paper: Paper, span: Span) -> bool:
    return any(part.span.start <= span.start < part.span.end for part in paper.filled("decision"))


def _numbered_that(paper: Paper) -> Found | None:
    """Return the paragraphs of the section in which a paragraph begins with "That": 2.1, 2.2, 2.3."""
    marked = _marked(paper, Span(0, len(paper.text)))
    items = [item for item in marked if item.mark and item.mark.section]
    that = next((item for item in items if _words(paper, item).lstrip().startswith("That ")), None)
    if that is None or that.mark is None:
        return None
    same = [item for item in items if item.mark and item.mark.section == that.mark.section]
    return _found(paper, same, sure=Sure.LIKELY, why="paragraphs that begin with “That”")


def _up_to_label(paper: Paper, span: Span) -> Span:
    stops = [one.at.start for one in paper.parts if one.at.start > span.start]
    headings = [line.span.start for line in paper.lines if line.is_heading and line.span.start > span.start]
    return Span(span.start, min([span.end, *stops, *headings]))


def _listed(paper: Paper, span: Span) -> list[Item]:
    """Return the items of the first list in a part of the text, those of lists within it left out."""
    marked = _marked(paper, span)
    marked = marked if len(marked) > 1 else _run_on(paper, span) or marked
    if not marked:
        return []
    kept = of_one_list([item.mark for item in marked if item.mark])
    tops = [item for item, is_top in zip(marked, kept, strict=True) if is_top]
    return _in_sequence(paper, tops, end=_end_of_list(paper, tops, span))


def _in_sequence(paper: Paper, tops: Sequence[Item], *, end: int) -> list[Item]:
    starts = [item.span.start for item in tops]
    found = []
    for item, stop in zip(tops, [*starts[1:], end], strict=True):
        if item.span.start < end:
            found.append(Item(item.mark, Span(item.span.start, min(stop, end))))
    return [item for item in found if tidy(_words(paper, item))]


def _end_of_list(paper: Paper, tops: Sequence[Item], span: Span) -> int:
    """Return where a list ends: at a line that leads into what was raised in debate, or with its part."""
    last = tops[0].span.start
    for line in lines_of(paper.text[: span.end]):
        if line.span.start > last and RAISED.search(line.says):
            return line.span.start
    return span.end


def _marked(paper: Paper, span: Span) -> list[Item]:
    found = []
    for line in paper.lines:
        start = max(line.span.start, span.start)
        if start >= min(line.span.end, span.end):
            continue
        mark = mark_at(paper.text, Span(start, line.span.end))
        if mark:
            found.append(Item(mark, Span(start, min(line.span.end, span.end))))
    return found


def _run_on(paper: Paper, span: Span) -> list[Item]:
    """Return items that run on within a paragraph: 1) … and 2) …, or 2.1 … 2.2 …"""
    for shape, form in (("()", INLINE), (".", SECTION)):
        found = list(form.finditer(paper.text, span.start, span.end))
        numbers = [float(match[1]) for match in found]
        if len(found) > 1 and numbers == sorted(numbers):
            return [Item(Mark(shape, ()), Span(match.start(), span.end)) for match in found]
    return []


def _paragraphs(paper: Paper, span: Span) -> list[Item]:
    found = []
    for match in re.finditer(r"\S(?:.|\n(?!\s*\n))*", paper.text[span.start : span.end]):
        found.append(Item(None, Span(span.start + match.start(), span.start + match.end())))
    return [item for item in found if tidy(_words(paper, item))]


def _words(paper: Paper, item: Item) -> str:
    raw = item.span.of(paper.text)
    match = MARK.match(raw) or INLINE.match(raw) or SECTION.match(raw)
    return raw[match.end() :] if match else raw


def _found(paper: Paper, items: Sequence[Item], *, sure: Sure, why: str) -> Found:
    words = tuple(tidy(_words(paper, item)) for item in items)
    return Found(value=words, spans=tuple(item.span for item in items), sure=sure, why=why)
