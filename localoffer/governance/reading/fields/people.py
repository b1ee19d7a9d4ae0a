"""Reads who leads, who wrote and whom to ask. Telephone numbers and e-mail addresses are left out."""

import re
from collections.abc import Iterator

from localoffer.governance.reading.fields.bodies import GAP, MEMBER, OFFICER, POST, SMALL, WORD, kind_of
from localoffer.governance.reading.found import Found, Sure, settled
from localoffer.governance.reading.labels.finding import Labelled
from localoffer.governance.reading.paper import Paper
from localoffer.governance.reading.text.spans import Span, tidy

CONTACT = re.compile(r"\s*(?:[,;]?\s*(?:\(?\+?\d[\d\s()-]{6,}\d|\S+@\S+|<[^>]*>|mailto:\S+))+", re.IGNORECASE)
NAME_OF = re.compile(r"^(?:Name|Councillor name)\s*:\s*", re.IGNORECASE)
NO_PERSON = re.compile(r"(?:yes|no|none|n/?a|all|tbc|held at|comments?)\W*", re.IGNORECASE)
THE = r"(?:the\s+)?"
AUTHORED = (
    re.compile(rf"\b[Rr]eport\s+(?:of|by|from)\s+{THE}(?P<who>{POST})"),
    re.compile(
        rf"\breport\b[^.]{{0,200}}?\bsubmitted\s+by\s+(?:the\s+)?(?P<who>{POST}(?:{GAP}and{GAP}the{GAP}{POST})*)"
    ),
    re.compile(
        rf"(?:^|(?<=\s))The\s+(?P<who>{POST})\s+(?:reported|submitted\s+a\s+report|presented\s+a\s+report)\b"
    ),
    re.compile(rf"\bpresented\s+by\s+the\s+(?P<who>{POST})"),
)
INTRODUCED = (
    re.compile(rf"\b(?:introduced|presented)\s+by\s+{THE}(?P<who>{MEMBER}{{more}})"),
    re.compile(rf"\b[Ii]ntroducing\s+the\s+report,\s+{THE}(?P<who>{MEMBER}{{more}})"),
    re.compile(
        rf"\b[Tt]he\s+(?P<who>{MEMBER}{{more}})\s+(?:was\s+pleased\s+to\s+introduce|introduced|presented)\b"
    ),
    re.compile(rf"\b[Rr]eport\s+(?:of|by|from)\s+{THE}(?P<who>{MEMBER}{{more}})"),
)
MORE = rf"(?:(?:{GAP}[–-]{GAP}|,?{GAP}){SMALL}{WORD})*"
CONSULTED = re.compile(rf"\bin\s+consultation\s+with\b[^.;]{{0,160}}?\b(?P<who>{MEMBER}{MORE})")
PERSON_AND_POST = re.compile(rf"{WORD}\s+(?:{WORD}\s+)?{WORD},\s+\S")


def portfolio_holder(paper: Paper) -> Found | None:
    """Return the member of the executive whose portfolio it is in."""
    deciders = [one for one in _labelled(paper, "decision_maker") if kind_of(str(one.value)) == "executive_member"]
    introduced = [
        found for form in INTRODUCED for found in _in_prose(paper, _with_more(form), why="who introduced it")
    ]
    return settled(
        next(_labelled(paper, "portfolio_holder"), None)
        or next(iter(deciders), None)
        or _at_the_head(paper)
        or next(iter(introduced), None)
        or next(_consulted(paper), None)
    )


def lead_director(paper: Paper) -> Found | None:
    """Return the director: by the label, or the lead officer where that is a director."""
    leads = (one for one in _labelled(paper, "lead_officer") if "director" in str(one.value).lower())
    return settled(*_labelled(paper, "lead_director")) or next(leads, None)


def contact_officer(paper: Paper) -> Found | None:
    """Return whom to ask, with their post; several are parted by a semicolon."""
    return settled(*_labelled(paper, "contact_officer")) or next(_labelled(paper, "officer"), None)


def report_author(paper: Paper) -> Found | None:
    """Return who wrote the report: by the label, or as the text says whose report it is."""
    labelled = list(_labelled(paper, "report_author"))
    exact = [one for one in labelled if "author" in one.why.lower()]
    prose = (found for form in AUTHORED for found in _in_prose(paper, form, why="whose report it is"))
    officers = (one for one in prose if not re.match(MEMBER, str(one.value)) or "report of" in _before(paper, one))
    return settled(*exact, *labelled) or next(officers, None) or _beside_report(paper)


def _labelled(paper: Paper, role: str) -> Iterator[Found]:
    for one in paper.filled(role):
        people = [person for person in (_person(paper, span) for span in one.values) if person]
        if people:
            yield Found(value="; ".join(people), spans=one.values, sure=Sure.CERTAIN, why=_label(paper, one))


def _person(paper: Paper, span: Span) -> str:
    """Return the name and the post that stand there, or nothing where they are none."""
    words = NAME_OF.sub("", CONTACT.sub("", tidy(span.of(paper.text)))).strip(" ,;:")
    return "" if NO_PERSON.fullmatch(words) or not words[:1].isupper() else words


def _label(paper: Paper, one: Labelled) -> str:
    return f"the label “{paper.words(one.at)}”"


def _with_more(form: re.Pattern[str]) -> re.Pattern[str]:
    return re.compile(form.pattern.replace("{more}", MORE))


def _in_prose(paper: Paper, form: re.Pattern[str], *, why: str) -> Iterator[Found]:
    for match in form.finditer(paper.prose):
        span = Span(*match.span("who"))
        words = paper.words(span).rstrip(" ,")
        if OFFICER.search(words) or re.match(MEMBER, words):
            yield Found(value=words, spans=(span,), sure=Sure.LIKELY, why=why)


def _before(paper: Paper, found: Found) -> str:
    return paper.text[max(0, found.spans[0].start - 20) : found.spans[0].start].lower()


def _at_the_head(paper: Paper) -> Found | None:
    """Return the member whose minutes these are, from a heading such as "… Cabinet Member – Minutes – …"."""
    for line in paper.head[:2]:
        name, dash, rest = line.says.partition(" – ")
        if dash and "minutes" in rest.lower() and kind_of(name) == "executive_member":
            span = Span(line.span.start, line.span.start + line.raw.index(" –"))
            return Found(value=name, spans=(span,), sure=Sure.LIKELY, why="the heading of the minutes")
    return None


def _consulted(paper: Paper) -> Iterator[Found]:
    """Yield members with whom the decision itself says that somebody acts "in consultation"."""
    for one in paper.filled("decision"):
        for match in CONSULTED.finditer(paper.prose, one.span.start, one.span.end):
            span = Span(*match.span("who"))
            words = paper.words(span).rstrip(" ,")
            yield Found(value=words, spans=(span,), sure=Sure.UNSURE, why="who is to be consulted")


def _beside_report(paper: Paper) -> Found | None:
    """Return a person with a post who stands under the report that was considered."""
    for one in paper.filled("reports_considered"):
        for span in one.values:
            words = paper.words(span)
            if PERSON_AND_POST.match(words) and OFFICER.search(words):
                return Found(value=words, spans=(span,), sure=Sure.LIKELY, why="under the report considered")
    return None
