"""Says whether somebody proved who they are in two ways. A code sent by e-mail is one way only."""

from typing import Any

from allauth.account.authentication import get_authentication_records
from django.conf import settings
from django.http import HttpRequest

# What sign-in writes into the session, besides allauth's own "mfa" (an app's code, a passkey, a saved code).
COUNCIL_ACCOUNT_WITH_TWO_STEPS = "council_account_with_two_steps"
DEMO = "demo"


def has_taken_it(request: HttpRequest) -> bool:
    """
    Return whether the person of this session took a second step.

    A passkey counts as both: the device asked for a finger, a face or a PIN. In the demo nobody has to.
    """
    user: Any = request.user
    ways = {one.get("method") for one in get_authentication_records(request, user)}
    if DEMO in ways:
        return bool(settings.DEMO and user.is_demo)
    return bool(ways & {"mfa", COUNCIL_ACCOUNT_WITH_TWO_STEPS})
