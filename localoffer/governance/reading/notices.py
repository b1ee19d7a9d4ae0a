"""Puts what a person settled about a document into the form in which a notice is taken over."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Any

from localoffer.governance.notices.kinds import Kind
from localoffer.governance.notices.models import Notice
from localoffer.governance.notices.notice_words import NoticeWords
from localoffer.governance.reading.models import SourceDocument
from localoffer.governance.reading.settled import NotWhole, settled_values
from localoffer.governance.reading.values import whole_day

# The fields of a notice that take a settled value as it is.
TAKEN = {
    "decider": "decision_maker",
    "lead_member": "portfolio_holder",
    "lead_director": "lead_director",
    "contact": "contact_officer",
    "consultation": "consultation",
    "reason_key": "key_decision_reason",
}


@dataclass(frozen=True, kw_only=True)
class NoticeSaid:
    """An entry of the forward plan as the document has it, key or not, and the day it was first published."""

    kind: Kind
    words: NoticeWords
    published_on: date


def notice_in(document: SourceDocument) -> NoticeSaid:
    """Return the notice that the settled values make. Needs the council's scope. Raises NotWhole."""
    said = settled_values(document)
    published = whole_day(said["notice_first_published"])
    if published is None:
        raise NotWhole("The document does not say on which day its notice was first published.")
    if said["key_decision"] is None:
        raise NotWhole("The document does not say whether this is a key decision.")
    first, last = _due(said["decision_due"])
    taken: dict[str, Any] = {name: _fitting(name, said[field]) for name, field in TAKEN.items() if said[field]}
    title = _fitting("title", said["title"] or document.name)
    words = NoticeWords(title=title, decision_from=first, decision_until=last, **taken)
    kind = Kind.KEY if said["key_decision"] else Kind.PLANNED
    return NoticeSaid(kind=kind, words=words, published_on=published)


def _due(value: Any) -> tuple[date | None, date | None]:
    """Return the first and last day on which it is due: one day, a month, or nothing."""
    day = whole_day(value)
    if day or not value:
        return day, None
    year, month = (int(part) for part in str(value).split("-"))
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _fitting(name: str, value: Any) -> str:
    longest: int | None = getattr(Notice._meta.get_field(name), "max_length", None)
    return str(value)[:longest]
