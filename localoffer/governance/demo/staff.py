"""Finds the invented staff of a council who carry the demo's proposals."""

from dataclasses import dataclass

from localoffer.accounts.models import Council, Membership, Role, User


class NoDemoStaff(Exception):
    """The council has no invented person in a role that the demo needs; the words say which."""


@dataclass(frozen=True, kw_only=True)
class Staff:
    """The invented people of one council."""

    editor: User
    officer: User
    worker: User


def staff_of(council: Council) -> Staff:
    """Return the invented editor, officer of democratic services and participation worker. Raises NoDemoStaff."""
    return Staff(
        editor=_one(council, Role.EDITOR),
        officer=_one(council, Role.DEMOCRATIC_SERVICES),
        worker=_one(council, Role.PARTICIPATION_WORKER),
    )


def analyst_of(council: Council) -> User:
    """Return the invented person who keeps a council's measures. Raises NoDemoStaff."""
    return _one(council, Role.PERFORMANCE)


def _one(council: Council, role: Role) -> User:
    held = Membership.objects.with_scopes_disabled().filter(council=council, role=role, user__is_demo=True)
    found = held.select_related("user").order_by("pk").first()
    if found is None:
        raise NoDemoStaff(f"{council} has no invented {role.label}. Run load_demo first.")
    user: User = found.user
    return user
