"""What somebody says in a notice, and what the law still wants said in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from localoffer.governance.notices.kinds import AGREED, REASONED, Kind, Openness


@dataclass(frozen=True, kw_only=True)
class NoticeWords:
    """What a notice says; the fields are those of `models.Notice`."""

    title: str
    what: str = ""
    decider_slug: str = ""
    decider: str = ""
    members: str = ""
    decision_from: date | None = None
    decision_until: date | None = None
    documents: str = ""
    where_to_get: str = ""
    earliest_stated: date | None = None
    reasons: str = ""
    representations: str = ""
    response: str = ""
    told: str = ""
    agreed_by: str = ""
    agreed_as: str = ""
    agreed_on: date | None = None
    lead_member: str = ""
    lead_director: str = ""
    department: str = ""
    contact: str = ""
    consultees: str = ""
    consultation: str = ""
    wards: str = ""
    openness: Openness | str = ""
    reason_key: str = ""


class NoticeIncomplete(Exception):
    """The notice lacks something that it must say: each field by name, with what to do."""

    def __init__(self, missing: dict[str, str]) -> None:
        """Keep what is missing."""
        super().__init__("; ".join(missing.values()))
        self.missing = missing


WANTED = {
    "title": "Enter a title",
    "what": "Enter what the decision is about",
    "decider": "Select who will decide",
    "members": "Enter the name and title of who decides, or the members of the body",
    "decision_from": "Enter the day of the decision, or the first day on which it may be made",
    "documents": "Enter the papers that will be considered, or “None”",
    "where_to_get": "Enter how to get the papers, and how to ask for later ones",
    "reasons": "Enter the reasons",
    "representations": "Enter what people said against it, or “None”",
    "response": "Enter the council’s answer, or “None”",
    "told": "Enter who was told in writing",
    "agreed_by": "Enter the name of the person who agreed",
    "agreed_as": "Select in which capacity they agreed",
    "agreed_on": "Enter the day on which they agreed",
}
ALWAYS = ("title", "decision_from")
OF_A_DECISION = ("what", "decider")


def missing_in(kind: Kind, words: NoticeWords) -> dict[str, str]:
    """Return each field that such a notice must have and these words lack, with what to do."""
    return {field: WANTED[field] for field in _wanted(kind) if not getattr(words, field)}


def _wanted(kind: Kind) -> Iterator[str]:
    yield from ALWAYS
    if kind != Kind.MEETING:
        yield from OF_A_DECISION
    if kind == Kind.KEY:
        yield from ("members", "documents", "where_to_get")
    if kind in REASONED:
        yield "reasons"
    if kind == Kind.PRIVATE_SECOND:
        yield from ("representations", "response")
    if kind == Kind.GENERAL_EXCEPTION:
        yield "told"
    if kind in AGREED:
        yield from ("agreed_by", "agreed_as", "agreed_on")
