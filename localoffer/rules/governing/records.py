"""Which regulation asks for the record of a decision, on a day, and what the record must say."""

from collections.abc import Iterable
from datetime import date
from enum import Enum

import msgspec

from localoffer.rules.citing import all_cited
from localoffer.rules.governing.bodies import BodyKind, GovernanceModel
from localoffer.rules.rule import Source


class Part(Enum):
    """What a record must say; the value is how a page calls it."""

    DECISION = "decision"
    DATE = "date"
    MAKER = "maker"
    REASONS = "reasons"
    ALTERNATIVES = "alternatives"
    CONFLICTS = "conflicts"
    DISPENSATION = "dispensation"


class RecordRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """
    What the law says of the record of one sort of decision, in force from a day until another.

    `conflicts_of` says in words whose conflicts are meant: they differ between a meeting and one person.
    """

    title: str
    bodies: tuple[BodyKind, ...]
    models: tuple[GovernanceModel, ...]
    first: date = msgspec.field(name="from")
    must_say: tuple[Part, ...]
    sources: tuple[Source, ...]
    until: date | None = None
    conflicts_of: str = ""
    note: str = ""

    def holds(self, on: date, *, body: BodyKind, model: GovernanceModel) -> bool:
        """Say whether it is the rule for such a body's decision on a day."""
        in_force = self.first <= on and (self.until is None or on < self.until)
        return in_force and body in self.bodies and model in self.models

    @property
    def cite(self) -> str:
        """The regulation in words; where it is not settled, that it must be checked."""
        return all_cited(self.sources)


class RecordLaw(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file of all such rules."""

    records: tuple[RecordRule, ...]


def record_rule(
    rules: Iterable[RecordRule], *, on: date, body: BodyKind, model: GovernanceModel
) -> RecordRule | None:
    """Return the rule for the record of such a decision on a day, or None where no regulation is known to say."""
    return next((rule for rule in rules if rule.holds(on, body=body, model=model)), None)
