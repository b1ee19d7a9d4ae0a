"""Turns memberships into rows of words."""

from dataclasses import dataclass

from localoffer.accounts.models import Membership, Role
from localoffer.accounts.roles import WHAT_A_ROLE_MAY
from localoffer.frontend.words import day


@dataclass(frozen=True, kw_only=True)
class MemberRow:
    """Somebody with a role: who, what it lets them do, since when, and the number to end it by."""

    number: int
    name: str
    email: str
    role: str
    may: str
    since: str


def member_rows(memberships: list[Membership]) -> list[MemberRow]:
    """Return a row for each membership, in the same order."""
    return [
        MemberRow(
            number=one.pk,
            name=one.user.name,
            email=one.user.email,
            role=str(one),
            may=WHAT_A_ROLE_MAY[Role(one.role)] + (f" For: {one.provider}." if one.provider else ""),
            since=day(one.since.date()),
        )
        for one in memberships
    ]
