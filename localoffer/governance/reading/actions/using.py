"""Makes a matter of a document, or puts it beside one, and takes over what it holds: a decision, a report …"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from localoffer.accounts import trail
from localoffer.accounts.models import User
from localoffer.accounts.permissions import Act
from localoffer.accounts.scopes import council_scope
from localoffer.governance.decisions.models import Decision
from localoffer.governance.matters.actions import MatterEnded, start_matter
from localoffer.governance.matters.models import Matter
from localoffer.governance.notices.models import Notice
from localoffer.governance.reading.actions.making import Making
from localoffer.governance.reading.actions.settling import held_document
from localoffer.governance.reading.actions.wanting import Wanted
from localoffer.governance.reading.models import ExtractedField, SourceDocument
from localoffer.governance.reading.settled import NotWhole, Thing, offered
from localoffer.governance.reading.values import NAMES
from localoffer.governance.reports.models import Report
from localoffer.governance.work_plans.models import WorkPlanItem


class NotSettled(Exception):
    """Some values still wait for a person's word; `names` are theirs."""

    def __init__(self, names: list[str]) -> None:
        super().__init__(f"Nobody has looked at these yet: {', '.join(NAMES[name] for name in names)}.")
        self.names = names


@dataclass(frozen=True, kw_only=True)
class Made:
    """What came of a document: the matter, what was made beside it, and why anything else was not."""

    matter: Matter
    decision: Decision | None = None
    report: Report | None = None
    notice: Notice | None = None
    planned: tuple[WorkPlanItem, ...] = ()
    why_not: Mapping[Thing, str] = field(default_factory=dict)


EVERYTHING = Wanted()
# What `Made` calls each thing.
NAMED = {
    Thing.DECISION: "decision",
    Thing.REPORT: "report",
    Thing.NOTICE: "notice",
    Thing.WORK_PLAN: "planned",
}


def make_matter(
    document: SourceDocument, *, title: str, by: User, now: datetime, wanted: Wanted = EVERYTHING
) -> Made:
    """
    Return a new matter made from a document that a person has looked through.

    It is historic, as told from the public record, where it comes with a decision or a report.
    Raises NotAllowed, DocumentUsed, NotSettled and NoTitle.
    """
    with council_scope(document.council):
        held = _looked_through(document, by=by, now=now)
        matter = start_matter(held.council, title=title, by=by, now=now)
        made = _used(held, matter, wanted=wanted, by=by, now=now)
        matter.source_url, matter.is_historic = held.address, bool(made.decision or made.report)
        matter.save(update_fields=["source_url", "is_historic"])
        return made


def add_to_matter(
    document: SourceDocument, *, matter: Matter, by: User, now: datetime, wanted: Wanted = EVERYTHING
) -> Made:
    """
    Return a matter that is here already, with the document put beside it.

    Raises NotAllowed, DocumentUsed, NotSettled and MatterEnded.
    """
    with council_scope(document.council):
        held = _looked_through(document, by=by, now=now)
        mine: Matter = Matter.objects.select_for_update(of=("self",)).get(pk=matter.pk, council=held.council)
        if mine.ended_at is not None:
            raise MatterEnded
        return _used(held, mine, wanted=wanted, by=by, now=now)


def _looked_through(document: SourceDocument, *, by: User, now: datetime) -> SourceDocument:
    held = held_document(document, by=by, now=now)
    left = ExtractedField.objects.filter(document=held, word="").values_list("name", flat=True)
    if left:
        raise NotSettled([name for name in NAMES if name in set(left)])
    return held


def _used(document: SourceDocument, matter: Matter, *, wanted: Wanted, by: User, now: datetime) -> Made:
    document.matter, document.used_by, document.used_at = matter, by, now
    document.save(update_fields=["matter", "used_by", "used_at"])
    said = {"deed": "document used", "matter": matter.slug}
    trail.record(by=by, council=document.council, act=Act.MANAGE_MATTERS, about=document, now=now, detail=said)
    things = offered(document) if wanted.things is None else wanted.things
    making = Making(document, matter, wanted, by, now)
    made, why_not = {}, {}
    for thing in Thing:
        if thing in things:
            try:
                made[NAMED[thing]] = making.make(thing)
            except NotWhole as why:
                why_not[thing] = str(why)
    return Made(matter=matter, why_not=why_not, **made)
