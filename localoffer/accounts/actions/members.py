"""Gives roles to people and ends them, and keeps both on the council's trail."""

from datetime import datetime

from allauth.account.models import EmailAddress
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from localoffer.accounts import trail
from localoffer.accounts.models import Council, Membership, Role, User
from localoffer.accounts.permissions import Act, require
from localoffer.accounts.queries import held_at, roles_of
from localoffer.accounts.scopes import council_scope, service_scope


class BadMember(ValueError):
    """The name or the e-mail address of a person cannot be kept."""


class NoProvider(ValueError):
    """A partner works for somebody: without that there would be nothing that they may change."""


class AlreadyHeld(Exception):
    """This person holds this role at this council already."""


class NotTheirsToGive(Exception):
    """A service operator may only name another person as a council's administrator."""


class LastAdministrator(Exception):
    """A council must keep one administrator, or nobody there could give roles any more."""


def give_role(
    email: str,
    *,
    name: str,
    role: Role,
    council: Council,
    by: User,
    now: datetime,
    is_demo: bool = False,
    provider: str = "",
) -> Membership:
    """
    Give a person a role at a council from `now`, and return the membership.

    Somebody new can then sign in with codes sent to `email`; a known person keeps the name they have. `provider`
    is whom a partner works for; no other role has one. Raises NotAllowed, NotTheirsToGive, AlreadyHeld,
    NoProvider, or BadMember when the name or the address will not do.
    """
    require(by, Act.MANAGE_MEMBERS, council=council, now=now)
    works_for = " ".join(provider.split()) if role == Role.PARTNER else ""
    if role == Role.PARTNER and not works_for:
        raise NoProvider
    with council_scope(council):
        person = _person(email, name=name, is_demo=is_demo)
        _check_giver(by, person=person, role=role, council=council, now=now)
        return _give(person, role=role, council=council, by=by, now=now, provider=works_for)


@transaction.atomic
def end_role(membership: Membership, *, by: User, now: datetime) -> None:
    """
    End a role at `now`; the row stays, to show who held it until when.

    Raises NotAllowed, NotTheirsToGive for an operator and any other role than administrator, and
    LastAdministrator when nobody else at the council would hold that role.
    """
    council = membership.council
    require(by, Act.MANAGE_MEMBERS, council=council, now=now)
    if council is None:
        raise NotTheirsToGive
    with council_scope(council):
        administrators = _administrators(council, now=now)
        if not _may_hand_out(by, role=Role(membership.role), council=council, now=now):
            raise NotTheirsToGive
        if administrators == [membership]:
            raise LastAdministrator
        Membership.objects.filter(pk=membership.pk, until=None).update(until=now)
        trail.record(
            by=by,
            council=council,
            act=trail.Event.ROLE_ENDED,
            about=membership.user,
            now=now,
            detail={"role": membership.role},
        )


@transaction.atomic
def first_operator(email: str, *, name: str, now: datetime, is_demo: bool = False) -> Membership:
    """
    Make a person a service operator, and return the membership. Only commands do this.

    Safe to do twice. Raises BadMember when the name or the address will not do.
    """
    with service_scope():
        person = _person(email, name=name, is_demo=is_demo)
        operators = Membership.objects.with_scopes_disabled().filter(council=None, until=None)
        held: Membership | None = operators.filter(user=person).first()
        return held or _give(person, role=Role.SERVICE_OPERATOR, council=None, by=None, now=now)


def _give(
    person: User, *, role: Role, council: Council | None, by: User | None, now: datetime, provider: str = ""
) -> Membership:
    everyone = Membership.objects.with_scopes_disabled()
    if everyone.filter(user=person, council=council, role=role, until=None).exists():
        raise AlreadyHeld
    about = {"user": person, "council": council, "role": role, "provider": provider}
    given: Membership = everyone.create(**about, since=now, added_by=by)
    trail.record(
        by=by,
        council=council,
        act=trail.Event.ROLE_GIVEN,
        about=person,
        now=now,
        detail={"role": str(role), **({"provider": provider} if provider else {})},
    )
    return given


def _person(email: str, *, name: str, is_demo: bool) -> User:
    """Return the person with this address, made now when there is none yet."""
    address = email.strip().lower()
    known = User.objects.filter(email=address).first()
    if known:
        return known
    try:
        validate_email(address)
    except ValidationError as error:
        raise BadMember("Enter an e-mail address, like name@example.gov.uk") from error
    if not name.strip():
        raise BadMember("Enter the person’s name")
    person = User.objects.create_user(address, name=name, is_demo=is_demo)
    EmailAddress.objects.create(user=person, email=address, primary=True, verified=is_demo)
    return person


def _check_giver(by: User, *, person: User, role: Role, council: Council, now: datetime) -> None:
    if not _may_hand_out(by, role=role, council=council, now=now):
        raise NotTheirsToGive
    only_operates = Role.COUNCIL_ADMINISTRATOR not in roles_of(by, council=council, now=now)
    if only_operates and person == by:
        raise NotTheirsToGive


def _may_hand_out(by: User, *, role: Role, council: Council, now: datetime) -> bool:
    if role == Role.SERVICE_OPERATOR:
        return False
    own = roles_of(by, council=council, now=now)
    return Role.COUNCIL_ADMINISTRATOR in own or role == Role.COUNCIL_ADMINISTRATOR


def _administrators(council: Council, *, now: datetime) -> list[Membership]:
    """Return who administers the council now. On PostgreSQL, two who end each other's role wait in turn."""
    held = Membership.objects.filter(council=council, role=Role.COUNCIL_ADMINISTRATOR, user__is_active=True)
    return list(held.filter(held_at(now)).select_for_update(of=("self",)))
