"""
The addresses of django-allauth's pages that are used here, under the names it looks for.

Its pages for passwords, for signing up and for changing addresses do not exist here. It asks for the addresses of
some of them all the same, so these lead to a page that says so.
"""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as passkeys
from allauth.socialaccount import views as social
from allauth.socialaccount.providers.openid_connect import views as issuers
from django.urls import URLPattern, path

from localoffer.accounts.views import signing_in
from localoffer.accounts.views.second_steps import kept_on_the_trail

NOT_USED_HERE = (
    "account_signup",
    "account_email",
    "account_email_verification_sent",
    "account_reauthenticate",
    "account_reset_password",
    "account_set_password",
    "account_change_password",
    "socialaccount_signup",
)
COUNCIL_ACCOUNT = "council-account/<slug:provider_id>"

urlpatterns: list[URLPattern] = [
    path("", signing_in.sign_in, name="account_login"),
    path("code/", account.request_login_code, name="account_request_login_code"),
    path("code/enter/", account.confirm_login_code, name="account_confirm_login_code"),
    path("out/", account.logout, name="account_logout"),
    path("ended/", account.account_inactive, name="account_inactive"),
    path("steps/", mfa.index, name="mfa_index"),
    path("steps/now/", mfa.authenticate, name="mfa_authenticate"),
    path("steps/again/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("steps/app/add/", kept_on_the_trail(totp.activate_totp), name="mfa_activate_totp"),
    path("steps/app/remove/", kept_on_the_trail(totp.deactivate_totp), name="mfa_deactivate_totp"),
    path("steps/spare-codes/", codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("steps/spare-codes/new/", codes.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("steps/spare-codes/file/", codes.download_recovery_codes, name="mfa_download_recovery_codes"),
    path("passkeys/", passkeys.list_webauthn, name="mfa_list_webauthn"),
    path("passkeys/use/", passkeys.login_webauthn, name="mfa_login_webauthn"),
    path("passkeys/again/", passkeys.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    path("passkeys/add/", kept_on_the_trail(passkeys.add_webauthn), name="mfa_add_webauthn"),
    path("passkeys/<int:pk>/name/", passkeys.edit_webauthn, name="mfa_edit_webauthn"),
    path("passkeys/<int:pk>/remove/", kept_on_the_trail(passkeys.remove_webauthn), name="mfa_remove_webauthn"),
    path("council-accounts/", signing_in.council_account, name="socialaccount_connections"),
    path("council-accounts/stopped/", social.login_cancelled, name="socialaccount_login_cancelled"),
    path("council-accounts/problem/", social.login_error, name="socialaccount_login_error"),
    path(f"{COUNCIL_ACCOUNT}/", issuers.login, name="openid_connect_login"),
    path(f"{COUNCIL_ACCOUNT}/back/", issuers.callback, name="openid_connect_callback"),
    *(path(f"not-used/{name}/", signing_in.closed, name=name) for name in NOT_USED_HERE),
]
