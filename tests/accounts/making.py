"""Makes people with roles, and signs them in, for a test. All are invented."""

from datetime import UTC, datetime
from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.test import Client
from django.utils import timezone

from localoffer.accounts.models import Council, Membership, Role, User

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
LONG_AGO = datetime(2026, 1, 1, 9, tzinfo=UTC)
NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)


def made_user(name: str = "Demo Edie", **said: Any) -> User:
    """Return a person who can sign in, with an address of their own."""
    email = f"{name.lower().replace(' ', '.')}@tarnbridge.example"
    user = User.objects.create_user(email, name=name, **said)
    EmailAddress.objects.create(user=user, email=email, primary=True, verified=True)
    return user


def made_member(role: Role, *, council: Council | None, user: User | None = None, **said: Any) -> User:
    """Return a person, new unless given, who holds the role at the council since long ago."""
    person = user or made_user(f"Demo {role.label} {council.slug if council else ''}".strip())
    Membership.objects.with_scopes_disabled().create(
        user=person, council=council, role=role, **({"since": LONG_AGO} | said)
    )
    return person


def signed_in(user: User, *, two_steps: bool = True) -> Client:
    """Return a browser in which the person is signed in by a code, and took the second step unless told not."""
    client = Client()
    client.force_login(user, backend=BACKEND)
    ways = [{"method": "code", "at": timezone.now().timestamp()}]
    if two_steps:
        ways.append({"method": "mfa", "type": "totp", "at": timezone.now().timestamp(), "reauthenticated": True})
    session = client.session
    session["account_authentication_methods"] = ways
    session["account_authentication_methods_user"] = str(user.pk)
    session.save()
    return client


def made_app(user: User) -> str:
    """Give the person an app for the second step, and return the secret it shares with the site."""
    secret: str = generate_totp_secret()
    TOTP.activate(user, secret)
    return secret


def has_app(user: User) -> bool:
    """Say whether the person has an app for the second step."""
    return bool(Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP).exists())
