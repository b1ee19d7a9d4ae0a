"""Reads who decides, and at which meeting."""

import re
from collections.abc import Iterator
from dataclasses import replace

from localoffer.governance.reading.fields.bodies import BODY, as_name, is_body, kind_of
from localoffer.governance.reading.fields.days import day_at_head
from localoffer.governance.reading.fields.people import CONTACT, portfolio_holder
from localoffer.governance.reading.fields.titles import title
from localoffer.governance.reading.found import Found, Sure, settled
from localoffer.governance.reading.operative import OPENING
from localoffer.governance.reading.pages import is_page_name
from localoffer.governance.reading.paper import Paper
from localoffer.governance.reading.text.spans import Span, tidy

BY = re.compile(rf"\bby\s+(?:the\s+)?(?P<who>{BODY})")
AFTER_DAY = re.compile(r"\s*[-–—,]\s*(?P<who>[A-Z].*?)\s*(?:\(Item\s+\d+\)\s*)?$")
BEFORE_DAY = re.compile(r"^\s*(?P<who>[A-Z].*?)\s*[-–—]\s*(?:[A-Z][a-z]+day\s+)?\d")
PLAN = re.compile(
    rf"^(?P<who>{BODY})\s*[-–—:]?\s*(?:Draft\s+|Forward\s+)?(?:Work\s?plan|Work\s+[Pp]lan|Work\s+Programme)\b"
)
OF_MINUTES = re.compile(
    r"\s+[–—-]\s+(?:Draft\s+)?Minutes\b.*|^(?:Draft\s+)?Minutes\s+of\s+(?:a\s+|the\s+)?(?:meeting\s+of\s+(?:the\s+)?)?",
    re.IGNORECASE,
)
# Where and when it met, after the name of the body.
HELD = re.compile(r"[,\s]+(?:held\b|on\s+(?:[A-Z][a-z]+day\b|\d)|at\s+(?:the\b|[A-Z\d])).*$")
THAT = re.compile(rf"\s*(?:[Tt]hat\s+)?(?:the\s+)?(?P<who>{BODY}|Mayor)\b")
ASKED = (
    re.compile(
        rf"(?:^|(?<=[\n:])|(?<=\.\s))(?:The\s+)?(?P<who>{BODY})\s+(?:will\s+be|is|are)\s+(?:asked|recommended|requested|invited)\b"
    ),
    re.compile(rf"\bseek(?:s|ing)\s+(?:the\s+)?(?P<who>{BODY})['’]s?\s+(?:agreement|approval|decision)\b"),
    re.compile(rf"\b[Bb]efore\s+(?:the\s+)?(?P<who>{BODY})\s+takes\s+the\s+decision\b"),
)


def decision_maker(paper: Paper) -> Found | None:
    """Return who decides or decided: by the label, the meeting, the head, or the words of the decision."""
    labelled = [one for one in paper.by_label("decision_maker") if kind_of(str(one.value))]
    officers = list(paper.by_label("officer")) if not labelled else []
    return settled(*labelled, *map(_without_contact, officers)) or next(_otherwise(paper), None)


def decision_maker_kind(paper: Paper) -> Found | None:
    """Return the kind of whoever decides, as the words of the name tell it."""
    maker = decision_maker(paper)
    kind = kind_of(str(maker.value)) if maker else None
    if maker is None or kind is None:
        return None
    sure = Sure.LIKELY if maker.sure is Sure.CERTAIN else maker.sure
    return Found(value=kind, spans=maker.spans, sure=sure, why="the words of the name")


def meeting(paper: Paper) -> Found | None:
    """Return the meeting: its day, its hour where said, its body, and the item where the same line gives it."""
    return settled(*_labelled_meetings(paper)) or _meeting_at_head(paper)


def _otherwise(paper: Paper) -> Iterator[Found]:
    for one in paper.filled("decision_due"):
        yield from _matched(paper, BY, one.span, why="who the decision is due by")
    for one in paper.filled("meeting"):
        yield from _body_of_meeting(paper, one.span, why=f"the label “{paper.words(one.at)}”")
    yield from _of_head(paper)
    named = title(paper)
    if named:
        yield from _matched(paper, PLAN, named.spans[0], why="whose work plan it is")
    for opening in OPENING.finditer(paper.text):
        match = THAT.match(paper.text, opening.end())
        if match:
            yield _prose(paper, Span(*match.span("who")), why="the words of the decision")
    for form in ASKED:
        yield from _matched(paper, form, Span(0, len(paper.text)), why="who is asked to decide")


def _of_head(paper: Paper) -> Iterator[Found]:
    for line in paper.head:
        name = OF_MINUTES.sub("", line.says)
        name = name if name == line.says else HELD.sub("", name)
        if is_body(line.says) or (name != line.says and kind_of(name)):
            start = line.span.start + max(0, line.raw.find(name))
            spans = (Span(start, start + len(name)),)
            yield Found(value=name, spans=spans, sure=Sure.LIKELY, why="the head")
    if any(is_page_name(line.says) and "member" in line.says.lower() for line in paper.head):
        holder = portfolio_holder(paper)
        if holder:
            yield Found(value=holder.value, spans=holder.spans, sure=Sure.LIKELY, why="whose report it is")


def _labelled_meetings(paper: Paper) -> Iterator[Found]:
    loose = [day for one in paper.filled("date") for day in paper.days_in(*one.values)]
    for one in paper.filled("meeting"):
        days = paper.days_in(*one.values)
        day = next(iter(days), None) or next(iter(loose), None)
        if day is None:
            continue
        body = next(_body_of_meeting(paper, one.span, why=""), None) or next(_of_head(paper), None)
        name = as_name(str(body.value)) if body and is_body(str(body.value)) else ""
        said = [day.value or f"{day.words} (no year)", _hour(one.says), name, _item(paper, one.span)]
        spans = tuple(dict.fromkeys((*one.values, day.span)))
        value = " ".join(part for part in said if part)
        yield Found(value=value, spans=spans, sure=Sure.CERTAIN, why=f"the label “{paper.words(one.at)}”")


def _meeting_at_head(paper: Paper) -> Found | None:
    """Return the meeting whose body and day stand at the head, each in its line."""
    day = day_at_head(paper)
    if day is None or paper.filled("decision_date"):
        return None
    body = next(iter(paper.by_label("decision_maker")), None) or next(_of_head(paper), None)
    name = as_name(str(body.value)) if body and (is_body(str(body.value)) or not paper.page) else ""
    spans = (*(body.spans if name and body else ()), day.span)
    return Found(value=f"{day.value} {name}".strip(), spans=spans, sure=Sure.LIKELY, why="the head")


def _body_of_meeting(paper: Paper, span: Span, *, why: str) -> Iterator[Found]:
    raw = span.of(paper.text)
    days = paper.days_in(span)
    after = AFTER_DAY.match(raw, days[0].span.end - span.start) if days else None
    match = after or BEFORE_DAY.match(raw) or (None if days else re.match(r"(?P<who>.+)", raw))
    if match and kind_of(tidy(match["who"])):
        here = Span(span.start + match.start("who"), span.start + match.end("who"))
        yield Found(value=paper.words(here), spans=(here,), sure=Sure.LIKELY, why=why)


def _matched(paper: Paper, form: re.Pattern[str], span: Span, *, why: str) -> Iterator[Found]:
    # The part is cut out, so that a pattern's "start" is the start of the part.
    for match in form.finditer(span.of(paper.prose)):
        start = span.start
        yield _prose(paper, Span(start + match.start("who"), start + match.end("who")), why=why)


def _prose(paper: Paper, span: Span, *, why: str) -> Found:
    return Found(value=paper.words(span), spans=(span,), sure=Sure.UNSURE, why=why)


def _hour(words: str) -> str:
    """Return the hour, such as "13:45", that stands beside the day of a meeting."""
    match = re.search(r"\b(\d{1,2})[.:](\d\d)\s*([ap])\.?m\b", words, re.IGNORECASE)
    if not match:
        return ""
    hour = int(match[1]) % 12 + (12 if match[3].lower() == "p" else 0)
    return f"{hour:02}:{match[2]}"


def _item(paper: Paper, span: Span) -> str:
    row = next((line for line in paper.lines if line.span.start <= span.start < line.span.end), None)
    match = re.search(r"\bItem(?:\s+No)?\.?\s+(\d+)\b", row.says) if row else None
    return f"(Item {match[1]})" if match else ""


def _without_contact(found: Found) -> Found:
    return replace(found, value=CONTACT.sub("", str(found.value)).strip(" ,;"))
