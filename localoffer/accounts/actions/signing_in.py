"""Keeps on the trail that people signed in and how they prove who they are, and signs them out everywhere."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum

from allauth.mfa.models import Authenticator
from django.db import transaction

from localoffer.accounts import trail
from localoffer.accounts.models import Council, User
from localoffer.accounts.queries import memberships_of


def record_sign_in(user: User, *, ways: list[str], now: datetime) -> None:
    """Keep on the trail of each place where the person holds a role that they signed in, and in which ways."""
    _record_everywhere(user, act=trail.Event.SIGNED_IN, detail={"ways": ways}, now=now)


def record_second_step(user: User, *, added: bool, kind: str, now: datetime) -> None:
    """Keep on the trail that the person added or removed a way to take the second step."""
    act = trail.Event.SECOND_STEP_ADDED if added else trail.Event.SECOND_STEP_REMOVED
    _record_everywhere(user, act=act, detail={"kind": kind}, now=now)


def record_account_joined(user: User, *, provider: str, now: datetime) -> None:
    """Keep on the trail that the person joined their council's own account to this one."""
    _record_everywhere(user, act=trail.Event.ACCOUNT_JOINED, detail={"provider": provider}, now=now)


@transaction.atomic
def sign_out_everywhere(user: User, *, now: datetime) -> None:
    """End every session of the person, on this device and on all others."""
    # A session holds a fingerprint of this text, and ends when the text changes.
    user.set_unusable_password()
    user.save(update_fields=["password"])
    _record_everywhere(user, act=trail.Event.SIGNED_OUT_EVERYWHERE, detail={}, now=now)


@transaction.atomic
def reset_second_steps(user: User, *, now: datetime) -> int:
    """
    Take away every app, passkey and spare code of somebody who lost them all, and return how many there were.

    They are signed out everywhere, and set up a new second step when they next sign in. Only a command does this:
    whoever asks for it must be known in person.
    """
    taken, _ = Authenticator.objects.filter(user=user).delete()
    _record_everywhere(user, act=trail.Event.SECOND_STEP_REMOVED, detail={"kind": "all, by command"}, now=now)
    sign_out_everywhere(user, now=now)
    return int(taken)


@transaction.atomic
def _record_everywhere(user: User, *, act: StrEnum, detail: Mapping[str, object], now: datetime) -> None:
    places: list[Council | None] = []
    for one in memberships_of(user, now=now):
        if one.council not in places:
            places.append(one.council)
    for council in places or [None]:
        trail.record(by=user, council=council, act=act, about=user, now=now, detail=detail)
