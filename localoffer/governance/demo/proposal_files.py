"""Says what a file of an invented proposal holds. Its days count from the day on which the demo is loaded."""

import msgspec

from localoffer.governance.equality.kinds import Effect, Stage
from localoffer.governance.notices.kinds import Kind
from localoffer.governance.reports.actions.papers import PaperSaid
from localoffer.rules.governing.report_template import Clearer


class Days(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """When each thing happens: negative days are past. None is "not yet"."""

    started: int
    asked_from: int
    asked_until: int
    summed_up: int | None = None
    assessed: int | None = None
    reported: int | None = None
    noticed: int | None = None
    decided_from: int | None = None
    decided_until: int | None = None


class Asked(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What people are told when they are asked, and by whom."""

    title: str
    why: str
    could_change: str
    how_it_counts: str
    audience: str
    run_by: str
    channels: tuple[str, ...] = ()


class Answer(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What one invented person says, by the slug of each entry; `people` so many say just the same faces."""

    feelings: dict[str, str] = {}
    words: dict[str, str] = {}
    people: int = 1


class Gathered(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A theme that was made from the words about one entry."""

    title: str
    text: str
    about: str


class Notice(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the notice of the decision says besides its days."""

    kind: Kind
    title: str
    what: str
    decider_slug: str
    decider: str
    members: str
    documents: str
    where_to_get: str
    reason_key: str = ""


class Effects(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the proposal does to people with one characteristic."""

    effect: Effect
    evidence: str
    mitigation: str = ""


class Assessed(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The equality assessment; a characteristic that `effects` does not name has no effect."""

    stage: Stage
    summary: str
    signed_by: str
    effects: dict[str, Effects] = {}


class Reported(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What people wrote of the report besides what was drafted, and who `cleared` it by then."""

    template: str
    front: dict[str, str]
    recommendations: tuple[str, ...]
    sections: dict[str, str]
    papers: tuple[PaperSaid, ...] = ()
    cleared: dict[Clearer, str] = {}


class Proposal(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One proposal, known by its title. `warnings` is how the editor answers each warning of the checks."""

    title: str
    summary: str
    days: Days
    asked: Asked
    answers: tuple[Answer, ...]
    warnings: str
    summary_of_answers: str = ""
    themes: tuple[Gathered, ...] = ()
    notice: Notice | None = None
    # What was answered when each principle was asked of it, by the principle's key.
    principles: dict[str, str] = {}
    assessment: Assessed | None = None
    report: Reported | None = None
