"""Invents staff for the councils of the demo: one person in each role, and one who looks after the service."""

from datetime import datetime
from typing import Any

from django.db import transaction

from localoffer.accounts.actions.members import AlreadyHeld, first_operator, give_role
from localoffer.accounts.models import Council, Role, User

# Recognisably invented: each is called after what they do, as the demo's young people are called Demo.
STAFF = {
    "tarnshire": {
        Role.COUNCIL_ADMINISTRATOR: "Demo Ada Admin",
        Role.EDITOR: "Demo Edie Editor",
        Role.APPROVER: "Demo Priya Approver",
        Role.PERSONAL_ADVISER: "Demo Pat Adviser",
        Role.TEAM_MANAGER: "Demo Temi Manager",
        Role.DEMOCRATIC_SERVICES: "Demo Dev Democracy",
        Role.PERFORMANCE: "Demo Percy Performance",
        Role.PARTICIPATION_WORKER: "Demo Wren Participation",
        Role.SAFEGUARDING_LEAD: "Demo Sam Safeguarding",
        Role.PARTNER: "Demo Parveen Partner",
    },
    "fenwick-vale": {
        Role.COUNCIL_ADMINISTRATOR: "Demo Asha Admin",
        Role.EDITOR: "Demo Eli Editor",
        Role.APPROVER: "Demo Penny Approver",
        Role.PERSONAL_ADVISER: "Demo Pip Adviser",
        Role.TEAM_MANAGER: "Demo Tom Manager",
        Role.DEMOCRATIC_SERVICES: "Demo Dot Democracy",
        Role.PERFORMANCE: "Demo Poppy Performance",
        Role.PARTICIPATION_WORKER: "Demo Will Participation",
        Role.SAFEGUARDING_LEAD: "Demo Sky Safeguarding",
        Role.PARTNER: "Demo Paul Partner",
    },
}
# Whom the invented partners work for, as the invented entries name it.
PROVIDERS = {
    "tarnshire": "Stepping Stones (an invented charity)",
    "fenwick-vale": "Quiet Room (an invented charity)",
}
OPERATOR = "Demo Olu Operator"


@transaction.atomic
def load_demo_staff(now: datetime) -> int:
    """
    Give the invented councils that are here their invented staff, and return how many roles were new.

    Safe to run twice. A real council never gets any of them.
    """
    operator = first_operator(_address(OPERATOR, slug="localoffer"), name=OPERATOR, now=now, is_demo=True).user
    councils = Council.objects.filter(is_demo=True, slug__in=STAFF)
    return sum(_staff_one(council, operator=operator, now=now) for council in councils)


def _staff_one(council: Council, *, operator: User, now: datetime) -> int:
    """The operator names the administrator, who gives everybody else their role, as in a real council."""
    new, giver = 0, operator
    for role, name in STAFF[council.slug].items():
        address = _address(name, slug=council.slug)
        try:
            said: dict[str, Any] = {"name": name, "role": role, "provider": PROVIDERS[council.slug]}
            give_role(address, council=council, by=giver, now=now, is_demo=True, **said)
            new += 1
        except AlreadyHeld:
            pass
        giver = User.objects.get(email=address) if role == Role.COUNCIL_ADMINISTRATOR else giver
    return new


def _address(name: str, *, slug: str) -> str:
    """Return an address that can never be anyone's: names under .example belong to nobody (RFC 2606)."""
    return f"{name.lower().replace(' ', '.')}@{slug}.example"
