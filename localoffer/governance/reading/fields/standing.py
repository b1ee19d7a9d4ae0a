"""Reads how a decision stands: its number, whether it is key, open to call-in, private, and what was declared."""

import re

from localoffer.governance.reading.fields.days import labelled_day
from localoffer.governance.reading.found import Found, Sure, settled
from localoffer.governance.reading.paper import Paper
from localoffer.governance.reading.text.spans import Span

YES_NO = re.compile(r"(?P<no>no\b|non[- ]key|not\b)|(?P<yes>yes\b|key\b|y\b)", re.IGNORECASE)
NONE = re.compile(
    r"(?:none|nil|n/?a|not applicable|there (?:were|are) none|none (?:declared|stated|received)"
    r"|no(?:ne)? (?:conflicts?|interests?|declarations?)[\w\s]*)\W*",
    re.IGNORECASE,
)
REFERRED = re.compile(r"\((?P<said>Minute\s+\d+)\s+refers\)", re.IGNORECASE)
IN_TITLE = re.compile(r"[-–—]\s*KEY DECISION\b")
EXCEPTION = re.compile(r"\bkey decision\b[^§]{0,600}?\bgeneral exception\b", re.IGNORECASE | re.DOTALL)
SUBJECT = re.compile(
    r"(?P<no>not\s+)?subject\s+to\s+(?:any\s+review\s+under\s+[^.]{0,60}?|the\s+|a\s+)?[\"“]?call[- ]in\b",
    re.IGNORECASE,
)
EXEMPT = re.compile(
    r"paragraphs?\s+(?P<numbers>\d+(?:\s*(?:,|and|&)\s*\d+)*)\s+of\s+(?P<where>(?:Part\s+\w+\s+of\s+)?Schedule\s+12A)",
    re.IGNORECASE,
)


def reference(paper: Paper) -> Found | None:
    """Return the document's own number. The number of an earlier decision that it cites is not its own."""
    labelled = [_bare(one) for one in paper.by_label("reference") if re.search(r"\d", str(one.value))]
    match = REFERRED.search(paper.text)
    cited = (
        _at(paper, Span(*match.span("said")), sure=Sure.LIKELY, why="what the head refers to") if match else None
    )
    return settled(*labelled) or cited


def key_decision(paper: Paper) -> Found | None:
    """Return whether it is a key decision: by the label, the heading, or the rules that were followed."""
    typed = (
        one for one in paper.by_label("decision_type") if re.match(r"(?:non-?)?\s*key\b", str(one.value), re.I)
    )
    labelled = settled(*map(_yes_or_no, paper.by_label("key_decision")), *map(_yes_or_no, typed))
    return (
        labelled
        or _stated(paper, IN_TITLE, sure=Sure.LIKELY, why="the heading")
        or _stated(paper, EXCEPTION, sure=Sure.UNSURE, why="that the rules for key decisions were followed")
    )


def key_decision_reason(paper: Paper) -> Found | None:
    """Return why it is or is not key, in the document's words."""
    return settled(*map(_trimmed, paper.by_label("key_decision_reason")))


def subject_to_call_in(paper: Paper) -> Found | None:
    """Return whether it can be called in: by the label, or as a note says."""
    labelled = settled(*map(_yes_or_no, paper.by_label("subject_to_call_in")))
    statuses = [span for one in paper.filled("status") for span in one.values]
    for match in SUBJECT.finditer(paper.prose):
        if not any(span.start <= match.start() < span.end for span in statuses):
            said = Found(value=not match["no"], spans=(Span(*match.span()),), sure=Sure.LIKELY, why="a note")
            return settled(labelled, said)
    return labelled


def status(paper: Paper) -> Found | None:
    """Return the status, in the document's words."""
    return settled(*paper.by_label("status"))


def conflicts_of_interest(paper: Paper) -> Found | None:
    """Return the interests that were declared; "none declared" only where the document says so."""
    found = []
    for one in paper.by_label("conflicts_of_interest"):
        says_none = bool(NONE.fullmatch(str(one.value)))
        found.append(
            Found(value="none declared" if says_none else one.value, spans=one.spans, sure=one.sure, why=one.why)
        )
    return settled(*found)


def exempt_information(paper: Paper) -> Found | None:
    """Return what is said of exempt information: by the label, or the paragraphs of Schedule 12A."""
    match = EXEMPT.search(paper.text)
    cited = None
    if match:
        many = re.search(r"\D", match["numbers"])
        value = f"paragraph{'s' if many else ''} {match['numbers']} of {match['where']}"
        cited = Found(value=value, spans=(Span(*match.span()),), sure=Sure.LIKELY, why="the paragraphs cited")
    return settled(*paper.by_label("exempt_information"), cited)


def effective_date(paper: Paper) -> Found | None:
    """Return the day on which it takes effect, by its label alone: the day a scheme starts is another."""
    return labelled_day(paper, "effective_date")


def call_in_expiry(paper: Paper) -> Found | None:
    """Return the last day for call-in, by its label alone."""
    return labelled_day(paper, "call_in_expiry")


def _yes_or_no(found: Found) -> Found | None:
    match = YES_NO.match(str(found.value).strip())
    return Found(value=bool(match["yes"]), spans=found.spans, sure=found.sure, why=found.why) if match else None


def _stated(paper: Paper, form: re.Pattern[str], *, sure: Sure, why: str) -> Found | None:
    match = form.search(paper.text)
    return Found(value=True, spans=(Span(*match.span()),), sure=sure, why=why) if match else None


def _bare(found: Found) -> Found:
    return Found(value=str(found.value).strip("() "), spans=found.spans, sure=found.sure, why=found.why)


def _trimmed(found: Found) -> Found:
    return Found(value=str(found.value).strip(" ;,"), spans=found.spans, sure=found.sure, why=found.why)


def _at(paper: Paper, span: Span, *, sure: Sure, why: str) -> Found:
    return Found(value=paper.words(span), spans=(span,), sure=sure, why=why)
