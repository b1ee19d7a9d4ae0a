"""Says where the days of a published record stand: until when it can be called in, and when it takes effect."""

from typing import TYPE_CHECKING, Union

from localoffer.governance.decisions.models import Decision

if TYPE_CHECKING:
    from localoffer.governance.members_told.models import MembersTold


def days_of(decision: Decision) -> Union[Decision, "MembersTold"]:
    """
    Return what holds the days of a record: the record, or the day on which members were told.

    Where its time counts from that day and nobody has said it, the record itself holds none: they are not known
    yet. Needs no scope.
    """
    if decision.takes_effect_at is not None:
        return decision
    told: MembersTold | None = getattr(decision, "members_told", None)
    return told or decision


def waits_for_members(decision: Decision) -> bool:
    """Say whether a published record's days are not known, because nobody has said when members were told."""
    return decision.record_published_at is not None and days_of(decision).takes_effect_at is None
