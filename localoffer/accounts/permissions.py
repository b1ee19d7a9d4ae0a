"""Says what each role may do. What is not written here, nobody may."""

from collections.abc import Collection, Mapping
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from django.utils.timezone import localdate

from localoffer.accounts.models import Council, Role, User
from localoffer.accounts.queries import roles_of, successors_of
from localoffer.rules.english import day, listed


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
    READ_MATTERS = "read_matters"
    MANAGE_MATTERS = "manage_matters"
    MANAGE_CONSTITUTION = "manage_constitution"
    WRITE_REPORT = "write_report"
    CLEAR_REPORT = "clear_report"
    READ_EXEMPT = "read_exempt"
    RECORD_DECISION = "record_decision"
    HANDLE_CALL_IN = "handle_call_in"
    MANAGE_WORK_PLAN = "manage_work_plan"
    RUN_CONSULTATION = "run_consultation"
    ADD_RESPONSE = "add_response"
    READ_RESPONSES = "read_responses"
    READ_DISCLOSURES = "read_disclosures"
    ANSWER_THEMES = "answer_themes"
    KEEP_PLEDGES = "keep_pledges"
    KEEP_MEASURES = "keep_measures"
    ENTER = "enter"
    EDIT_OWN_ENTRIES = "edit_own_entries"
    WRITE_RETELLING = "write_retelling"
    APPROVE_RETELLING = "approve_retelling"
    IMPORT_JUDGEMENTS = "import_judgements"
    NAME_SUCCESSORS = "name_successors"


ALLOWED: Mapping[Role, frozenset[Act]] = MappingProxyType(
    {
        Role.EDITOR: frozenset(
            {
                Act.ENTER,
                Act.READ_DRAFTS,
                Act.EDIT_ENTRIES,
                Act.COMMENT,
                Act.ANSWER_WARNINGS,
                Act.IMPORT_OFFER,
                Act.PROPOSE,
                Act.READ_MATTERS,
                Act.WRITE_REPORT,
                Act.READ_RESPONSES,
                Act.ANSWER_THEMES,
                Act.KEEP_PLEDGES,
                Act.WRITE_RETELLING,
                Act.APPROVE_RETELLING,
            }
        ),
        Role.APPROVER: frozenset(
            {
                Act.ENTER,
                Act.READ_DRAFTS,
                Act.COMMENT,
                Act.APPROVE,
                Act.APPROVE_IMPORT,
                Act.PUBLISH,
                Act.WITHDRAW,
                Act.READ_MATTERS,
                Act.WRITE_REPORT,
                Act.CLEAR_REPORT,
                Act.READ_EXEMPT,
                Act.RECORD_DECISION,
                Act.READ_RESPONSES,
                Act.ANSWER_THEMES,
                Act.KEEP_PLEDGES,
                Act.APPROVE_RETELLING,
            }
        ),
        Role.PERSONAL_ADVISER: frozenset(
            {Act.ENTER, Act.READ_DRAFTS, Act.COMMENT, Act.READ_MATTERS, Act.ADD_RESPONSE}
        ),
        Role.TEAM_MANAGER: frozenset(
            {Act.ENTER, Act.READ_DRAFTS, Act.COMMENT, Act.READ_MATTERS, Act.ADD_RESPONSE}
        ),
        Role.DEMOCRATIC_SERVICES: frozenset(
            {
                Act.ENTER,
                Act.READ_DRAFTS,
                Act.COMMENT,
                Act.RECORD_AUTHORITY,
                Act.PUBLISH,
                Act.READ_MATTERS,
                Act.MANAGE_MATTERS,
                Act.MANAGE_CONSTITUTION,
                Act.WRITE_REPORT,
                Act.CLEAR_REPORT,
                Act.READ_EXEMPT,
                Act.RECORD_DECISION,
                Act.HANDLE_CALL_IN,
                Act.MANAGE_WORK_PLAN,
            }
        ),
        Role.PERFORMANCE: frozenset(
            {Act.ENTER, Act.READ_DRAFTS, Act.READ_MATTERS, Act.READ_RESPONSES, Act.KEEP_MEASURES}
        ),
        Role.PARTICIPATION_WORKER: frozenset(
            {
                Act.ENTER,
                Act.READ_DRAFTS,
                Act.COMMENT,
                Act.READ_MATTERS,
                Act.RUN_CONSULTATION,
                Act.ADD_RESPONSE,
                Act.READ_RESPONSES,
                Act.ANSWER_THEMES,
                Act.KEEP_PLEDGES,
                Act.WRITE_RETELLING,
                Act.APPROVE_RETELLING,
            }
        ),
        Role.SAFEGUARDING_LEAD: frozenset({Act.ENTER, Act.READ_RESPONSES, Act.READ_DISCLOSURES}),
        # Only entries that they themselves provide: `offer.drafts.actions.partnering` sees to that.
        Role.PARTNER: frozenset({Act.ENTER, Act.EDIT_OWN_ENTRIES}),
        Role.COUNCIL_ADMINISTRATOR: frozenset(
            {
                Act.ENTER,
                Act.MANAGE_MEMBERS,
                Act.MANAGE_COUNCIL,
                Act.READ_TRAIL,
                Act.READ_MATTERS,
                Act.MANAGE_CONSTITUTION,
            }
        ),
        # Looks after the service for every council, so sees no draft, no trail and no personal record of any.
        Role.SERVICE_OPERATOR: frozenset(
            {Act.ENTER, Act.MANAGE_MEMBERS, Act.MANAGE_COUNCIL, Act.IMPORT_JUDGEMENTS, Act.NAME_SUCCESSORS}
        ),
    }
)
# Nobody does these to work that they drafted themselves.
NEEDS_ANOTHER_PERSON = frozenset({Act.APPROVE, Act.APPROVE_IMPORT, Act.APPROVE_RETELLING})
# What is still done for a council that has ended: its papers are read, and what it promised is brought to an end.
AFTER_THE_END = frozenset(
    {
        Act.ENTER,
        Act.READ_DRAFTS,
        Act.READ_MATTERS,
        Act.READ_EXEMPT,
        Act.READ_RESPONSES,
        Act.READ_DISCLOSURES,
        Act.READ_TRAIL,
        Act.WITHDRAW,
        Act.ANSWER_THEMES,
        Act.KEEP_PLEDGES,
        Act.MANAGE_MEMBERS,
        Act.MANAGE_COUNCIL,
        Act.IMPORT_JUDGEMENTS,
        Act.NAME_SUCCESSORS,
    }
)


class NotAllowed(Exception):
    """This person may not do this here."""

    def __init__(self, act: Act) -> None:
        super().__init__(f"This person may not do this here: {act}.")
        self.act = act


class CouncilHasEnded(NotAllowed):
    """Nobody does this for a council that has ended. The message says since when, and who has its duties now."""

    def __init__(self, act: Act, *, council: Council) -> None:
        super().__init__(act)
        since = f" on {day(council.ends_on)}" if council.ends_on else ""
        names = listed([one.name for one in successors_of(council)])
        now_with = f" Its duties lie with {names}: do it there." if names else ""
        self.args = (f"{council.name} ended{since}, so nothing new begins here.{now_with}",)


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
    if has_stopped(act, council=council, now=now):
        return False
    return act in acts_of(roles_of(user, council=council, now=now))


def require(
    user: User, act: Act, *, council: Council | None, now: datetime, drafted_by: Collection[User] = ()
) -> None:
    """Return when the person may do this (see `may`). Raises NotAllowed, and CouncilHasEnded where that is why."""
    if not may(user, act, council=council, now=now, drafted_by=drafted_by):
        raise refusal(act, council=council, now=now)


def has_stopped(act: Act, *, council: Council | None, now: datetime) -> bool:
    """Say whether nobody does this for the council any more, because it has ended."""
    return council is not None and act not in AFTER_THE_END and council.has_ended(on=localdate(now))


def refusal(act: Act, *, council: Council | None, now: datetime) -> NotAllowed:
    """Return what to raise where somebody may not do this: it names the successors of a council that has ended."""
    if council is not None and has_stopped(act, council=council, now=now):
        return CouncilHasEnded(act, council=council)
    return NotAllowed(act)
