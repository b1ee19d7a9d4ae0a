"""Tells django-allauth what holds here: nobody signs up, all is kept on the trail, the second step stays on."""

import base64
import hashlib
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.core.mail import EmailMessage
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from localoffer.accounts.actions import record_sign_in
from localoffer.accounts.second_step import COUNCIL_ACCOUNT_WITH_TWO_STEPS
from localoffer.accounts.sign_in.council_accounts import said_two_steps
from localoffer.accounts.sign_in.mails import letter

WORDS = {
    "incorrect_code": "This is not the code. Check it and enter it again",
    "too_many_login_attempts": "You have tried too often. Wait 5 minutes, then try again",
    "rate_limited": "You have tried too often. Wait 5 minutes, then try again",
}
SECOND_STEPS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Lets in only people whom an administrator added."""

    error_messages = DefaultAccountAdapter.error_messages | WORDS

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Return False: people are added by an administrator."""
        return False

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """Return the page that lists where somebody works."""
        return reverse("accounts:you")

    def login(self, request: Any, user: Any) -> None:
        """Sign the person in, and keep it on the trail with the ways they proved who they are."""
        super().login(request, user)
        if getattr(request, "council_account_had_two_steps", False):
            record_authentication(request, user, method=COUNCIL_ACCOUNT_WITH_TWO_STEPS)
        ways = [one["method"] for one in get_authentication_records(request, user)]
        record_sign_in(user, ways=ways, now=timezone.now())

    def render_mail(
        self, template_prefix: str, email: Any, context: dict[str, Any], headers: Any = None
    ) -> EmailMessage:
        """Return the letter of this name, addressed."""
        written = letter(template_prefix, facts={"site": self.request.get_host(), **context})
        to = [email] if isinstance(email, str) else email
        return EmailMessage(written.subject, written.text, self.get_from_email(), to, headers=headers)


class SocialAccountAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """Believes a council's own accounts, but joins them to people by their lasting number alone."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        """Return False: an account that nobody joined opens nothing, whatever address it gives."""
        return False

    def pre_social_login(self, request: Any, sociallogin: SocialLogin) -> None:
        """Notice whether the council's own sign-in asked for two steps."""
        request.council_account_had_two_steps = said_two_steps(sociallogin.account.extra_data)


class MFAAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """Keeps the second step on, and its secrets unreadable in a copy of the database."""

    error_messages = DefaultMFAAdapter.error_messages | WORDS

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """Return whether another app or passkey remains. The last one can be replaced, never removed."""
        others = Authenticator.objects.filter(user=authenticator.user, type__in=SECOND_STEPS)
        return bool(others.exclude(pk=authenticator.pk).exists())

    def generate_authenticator_name(self, user: Any, type: str) -> str:  # noqa: A002 - allauth's name
        """Return a name to start from for a new passkey."""
        return f"Passkey {Authenticator.objects.filter(user=user, type=type).count() + 1}"

    def get_totp_issuer(self) -> str:
        """Return what an app shows above the code."""
        return "Local offer"

    def encrypt(self, text: str) -> str:
        """Return the secret in a form that only this site's key opens."""
        return _locks().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Return the secret. Raises InvalidToken when the site's key has been changed."""
        return _locks().decrypt(encrypted_text.encode()).decode()


def _locks() -> MultiFernet:
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    digests = [hashlib.sha256(f"second step {key!s}".encode()).digest() for key in keys]
    return MultiFernet([Fernet(base64.urlsafe_b64encode(one)) for one in digests])
