"""Says how staff sign in: by a code and a second step, by a passkey, or by their council's account."""

from typing import Any

ACCOUNT_ADAPTER = "localoffer.accounts.sign_in.adapters.AccountAdapter"
FORMS = "localoffer.accounts.forms.signing_in"
ACCOUNT_FORMS = {"request_login_code": f"{FORMS}.AskForCode", "confirm_login_code": f"{FORMS}.EnterCode"}
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*"]
ACCOUNT_EMAIL_VERIFICATION = "none"  # a code that was sent and typed in proves the address
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 5 * 60
ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS = 3
ACCOUNT_REAUTHENTICATION_TIMEOUT = 10 * 60
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_REDIRECT_URL = "/sign-in/"
ACCOUNT_RATE_LIMITS = {"request_login_code": "20/m/ip,5/5m/key", "login": "30/m/ip", "reauthenticate": "10/m/user"}

MFA_ADAPTER = "localoffer.accounts.sign_in.adapters.MFAAdapter"
MFA_FORMS = {
    "authenticate": f"{FORMS}.SecondStep",
    "reauthenticate": f"{FORMS}.ProveAgain",
    "activate_totp": f"{FORMS}.SetUpApp",
}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True

SOCIALACCOUNT_ADAPTER = "localoffer.accounts.sign_in.adapters.SocialAccountAdapter"
SOCIALACCOUNT_EMAIL_AUTHENTICATION = False
SOCIALACCOUNT_EMAIL_VERIFICATION = "none"
OPENID_CONNECT_URL_PREFIX = ""


def providers(issuers: list[dict[str, Any]]) -> dict[str, Any]:
    """Return django-allauth's description of the issuers of council accounts."""
    own = "localoffer.accounts.sign_in.council_accounts.CouncilAccount"
    return {"openid_connect": {"provider_class": own, "OAUTH_PKCE_ENABLED": True, "APPS": issuers}}
