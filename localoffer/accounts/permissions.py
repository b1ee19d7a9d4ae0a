"""Says what each role may do. What is not written here, nobody may."""

from collections.abc import Collection, Mapping
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from localoffer.accounts.models import Council, Role, User
from localoffer.accounts.queries import roles_of


class Act(StrEnum):
    """Something a person can do; the value is what the trail keeps."""

    READ_DRAFTS = "read_drafts"
    EDIT_ENTRIES = "edit_entries"
    COMMENT = "comment"
    ANSWER_WARNINGS = "answer_warnings"
    IMPORT_OFFER = "import_offer"
    PROPOSE = "propose"
    APPROVE = "approve"
    APPROVE_IMPORT = "approve_import"
    PUBLISH = "publish"
    WITHDRAW = "withdraw"
    RECORD_AUTHORITY = "record_authority"
    MANAGE_MEMBERS = "manage_members"
    MANAGE_COUNCIL = "manage_council"
    READ_TRAIL = "read_trail"


ALLOWED: Mapping[Role, frozenset[Act]] = MappingProxyType(
    {
        Role.EDITOR: frozenset(
            {
                Act.READ_DRAFTS,
                Act.EDIT_ENTRIES,
                Act.COMMENT,
                Act.ANSWER_WARNINGS,
                Act.IMPORT_OFFER,
                Act.PROPOSE,
            }
        ),
        Role.APPROVER: frozenset(
            {Act.READ_DRAFTS, Act.COMMENT, Act.APPROVE, Act.APPROVE_IMPORT, Act.PUBLISH, Act.WITHDRAW}
        ),
        Role.PERSONAL_ADVISER: frozenset({Act.READ_DRAFTS, Act.COMMENT}),
        Role.TEAM_MANAGER: frozenset({Act.READ_DRAFTS, Act.COMMENT}),
        Role.DEMOCRATIC_SERVICES: frozenset({Act.READ_DRAFTS, Act.COMMENT, Act.RECORD_AUTHORITY, Act.PUBLISH}),
        Role.PERFORMANCE: frozenset({Act.READ_DRAFTS}),
        Role.COUNCIL_ADMINISTRATOR: frozenset({Act.MANAGE_MEMBERS, Act.MANAGE_COUNCIL, Act.READ_TRAIL}),
        # Looks after the service for every council, so sees no draft, no trail and no personal record of any.
        Role.SERVICE_OPERATOR: frozenset({Act.MANAGE_MEMBERS, Act.MANAGE_COUNCIL}),
    }
)
# Nobody does these to work that they drafted themselves.
NEEDS_ANOTHER_PERSON = frozenset({Act.APPROVE, Act.APPROVE_IMPORT})


class NotAllowed(Exception):
    """This person may not do this here."""

    def __init__(self, act: Act) -> None:
        super().__init__(f"This person may not do this here: {act}.")
        self.act = act


def acts_of(roles: Collection[Role]) -> frozenset[Act]:
    """Return all that somebody with these roles may do."""
    return frozenset(act for role in roles for act in ALLOWED.get(role, ()))


def may(
    user: User, act: Act, *, council: Council | None, now: datetime, drafted_by: Collection[User] = ()
) -> bool:
    """
    Say whether the person may do this for the council at the moment `now`.

    `drafted_by` are the people whose work it is done to: nobody approves what they drafted.
    """
    if act in NEEDS_ANOTHER_PERSON and user in drafted_by:
        return False
    return act in acts_of(roles_of(user, council=council, now=now))


def require(
    user: User, act: Act, *, council: Council | None, now: datetime, drafted_by: Collection[User] = ()
) -> None:
    """Return when the person may do this (see `may`); raise NotAllowed when not."""
    if not may(user, act, council=council, now=now, drafted_by=drafted_by):
        raise NotAllowed(act)
