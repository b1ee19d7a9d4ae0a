"""Says what a file of matters from the public record holds."""

from datetime import date
from typing import Any

import msgspec

from localoffer.governance.decisions.kinds import BodyKind, ItemKind
from localoffer.governance.reports.actions.papers import PaperSaid
from localoffer.governance.reports.parts import Cleared
from localoffer.governance.work_plans.kinds import Origin, Recurs
from localoffer.rules.rule import Sure


class RecordedPower(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The power that an item gave away."""

    delegate_post: str
    scope: str
    consultees: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    otherwise: str = ""


class RecordedItem(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One item of a decision, in our own words."""

    text: str
    kind: ItemKind = ItemKind.APPROVE
    number: str = ""
    owner: str = ""
    due_on: date | None = None
    power: RecordedPower | None = None


class RecordedDecision(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """
    A decision as the record has it: `words` by the fields of `Decision`, and in `oddities` what is strange.

    `under` is the reference of an earlier decision of the matter, whose power it uses. `call_in` is what the
    record says of call-in, in our own words.
    """

    body: str
    body_kind: BodyKind
    decided_on: date
    title: str
    items: tuple[RecordedItem, ...]
    words: dict[str, Any] = {}
    published_on: date | None = None
    effective_on: date | None = None
    under: str = ""
    call_in: str = ""
    oddities: tuple[str, ...] = ()


class RecordedReport(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A report as the record has it: see `ImportedReport`."""

    template: str
    title: str
    published_on: date
    front: dict[str, str]
    sections: dict[str, str]
    recommendations: tuple[str, ...] = ()
    papers: tuple[PaperSaid, ...] = ()
    audit: tuple[Cleared, ...] = ()
    oddities: tuple[str, ...] = ()


class PlannedItem(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Something that a committee was to look at. With `is_the_matter` it is what the matter is about."""

    title: str
    owner: str
    origin: Origin
    source: str
    recurs: Recurs = Recurs.ONE_OFF
    covers: tuple[str, ...] = ()
    is_the_matter: bool = False


class PlannedMeeting(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A meeting, and what was planned for it."""

    on: date
    items: tuple[PlannedItem, ...]


class RecordedCommittee(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A committee's year as a report tells it: `functions` by their letters, planned on the day `planned_on`."""

    slug: str
    name: str
    functions: dict[str, str]
    source: str
    source_url: str = ""
    sure: Sure
    year: str
    starts_on: date
    until: date
    planned_on: date
    meetings: tuple[PlannedMeeting, ...]


class RecordedMatter(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One matter. `began_on` is the first day that the record tells of; no address means that we know none."""

    slug: str
    title: str
    summary: str
    began_on: date
    source_url: str = ""
    decisions: tuple[RecordedDecision, ...] = ()
    reports: tuple[RecordedReport, ...] = ()
    committee: RecordedCommittee | None = None


class RecordFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a file says of one council, which the file is named after."""

    matters: tuple[RecordedMatter, ...]
