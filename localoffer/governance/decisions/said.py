"""What somebody says of a decision when they record it, before anything is kept."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from localoffer.governance.decisions.kinds import Did, Dispensation, ItemKind, Nature


@dataclass(frozen=True, kw_only=True)
class PowerSaid:
    """The power that an item gives away: to which post, for what, and within which bounds."""

    delegate_post: str
    scope: str
    consultees: Sequence[str] = ()
    conditions: Sequence[str] = ()
    otherwise: str = ""
    expires_on: date | None = None
    may_sub_delegate: bool = False
    may_take_away: bool = False


@dataclass(frozen=True, kw_only=True)
class ItemSaid:
    """One item of a decision."""

    text: str
    kind: ItemKind = ItemKind.APPROVE
    number: str = ""
    as_amended: bool = False
    owner: str = ""
    due_on: date | None = None
    power: PowerSaid | None = None


@dataclass(frozen=True, kw_only=True)
class ConditionSaid:
    """Whether one condition of a delegation holds, and on what evidence."""

    condition: str
    holds: bool
    evidence: str


@dataclass(frozen=True, kw_only=True)
class ConsultedSaid:
    """That a consultee was asked, by whom they are, when, and what they said."""

    post: str
    name: str
    on: date
    response: str


@dataclass(frozen=True, kw_only=True)
class DeclarationSaid:
    """One conflict of interest that somebody declared; None is that nobody has said whether they were let off."""

    person: str
    office: str
    interest: str
    nature: Nature
    did: Did
    dispensation: Dispensation | None = None
    granted_by: str = ""
    granted_on: date | None = None
    granted_for: str = ""


@dataclass(frozen=True, kw_only=True)
class RecordSaid:
    """Whose decision, on which day, about what; `words` are the other fields of a record by their names."""

    body: str
    decided_on: date
    title: str
    items: Sequence[ItemSaid] = ()
    conditions_met: Sequence[ConditionSaid] = ()
    consulted: Sequence[ConsultedSaid] = ()
    words: dict[str, object] = field(default_factory=dict)
