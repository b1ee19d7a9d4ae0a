"""Keeps the groups that a council asks, and that one was invited."""

from datetime import date, datetime

from localoffer.accounts import trail
from localoffer.accounts.models import Council, User
from localoffer.accounts.permissions import Act, require
from localoffer.accounts.scopes import council_scope
from localoffer.participation.consultations.actions.acting import holding, traced
from localoffer.participation.consultations.models import Consultation, GroupKind, Invitation, StakeholderGroup
from localoffer.participation.consultations.refusals import NoReason


def add_group(
    council: Council, *, name: str, kind: GroupKind, office: str, by: User, now: datetime
) -> StakeholderGroup:
    """Return a group that the council asks; one that is there already stays as it is, and is asked again."""
    require(by, Act.RUN_CONSULTATION, council=council, now=now)
    with council_scope(council):
        made, is_new = StakeholderGroup.objects.get_or_create(
            council=council, name=name.strip(), defaults={"kind": kind, "office": office.strip()}
        )
        if is_new:
            detail = {"deed": "added a group"}
            trail.record(by=by, council=council, act=Act.RUN_CONSULTATION, about=made, now=now, detail=detail)
        elif made.ended_at is not None:
            made.ended_at = None
            made.save(update_fields=["ended_at"])
        return made


def end_group(group: StakeholderGroup, *, by: User, now: datetime) -> StakeholderGroup:
    """Return the group, no longer asked; that it was invited before stays."""
    require(by, Act.RUN_CONSULTATION, council=group.council, now=now)
    with council_scope(group.council):
        group.ended_at = now
        group.save(update_fields=["ended_at"])
        detail = {"deed": "ended a group"}
        trail.record(by=by, council=group.council, act=Act.RUN_CONSULTATION, about=group, now=now, detail=detail)
        return group


def invite(
    consultation: Consultation, *, group: StakeholderGroup, how: str, on: date, by: User, now: datetime
) -> Invitation:
    """Return the note that a group was invited, how and on which day. Raises NoReason where nobody said how."""
    with holding(consultation, act=Act.RUN_CONSULTATION, by=by, now=now) as held:
        if not how.strip():
            raise NoReason
        made: Invitation = Invitation.objects.create(
            council=held.council,
            consultation=held,
            group=group,
            invited_on=on,
            how=how.strip(),
            by=by,
            at=now,
        )
        traced(held, act=Act.RUN_CONSULTATION, deed="invited a group", by=by, now=now, about=made)
        return made
