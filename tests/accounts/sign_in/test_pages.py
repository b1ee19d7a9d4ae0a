"""Every page of signing in …"""

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.test import Client
from django.urls import NoReverseMatch, reverse

from localoffer.accounts import sign_in_urls
from localoffer.accounts.models import Role, User
from tests.accounts.making import made_app, made_member, signed_in
from tests.offer.making import made_council

pytestmark = pytest.mark.django_db
NAMES = [one.name for one in sign_in_urls.urlpatterns if one.name]
NOT_HERE = sign_in_urls.NOT_USED_HERE
READS_PASSKEYS = {"mfa_add_webauthn", "mfa_reauthenticate_webauthn"}
OPEN = {200, 302, 401}


@pytest.fixture
def person() -> User:
    """Somebody with an app, spare codes and a passkey on the list."""
    made = made_member(Role.EDITOR, council=made_council())
    made_app(made)
    RecoveryCodes.activate(made)
    data = {"name": "My phone", "credential": {"clientExtensionResults": {}}}
    Authenticator.objects.create(user=made, type=Authenticator.Type.WEBAUTHN, data=data)
    return made


def without_passkey(person: User) -> None:
    """Take away the passkey, which is no real one: a page that reads it is tried in a browser."""
    Authenticator.objects.filter(user=person, type=Authenticator.Type.WEBAUTHN).delete()


def address(name: str, *, person: User) -> str:
    passkey = Authenticator.objects.filter(user=person, type=Authenticator.Type.WEBAUTHN).first()
    for said in ({}, {"pk": passkey.pk if passkey else 1}, {"provider_id": "nobody"}):
        try:
            return reverse(name, kwargs=said)
        except NoReverseMatch:
            continue
    raise AssertionError(name)


@pytest.mark.parametrize("name", NAMES)
def test_opens_or_sends_on_whoever_asks(name: str, person: User) -> None:
    asked = address(name, person=person)
    if name in READS_PASSKEYS:
        without_passkey(person)
    hidden = name in NOT_HERE or name.startswith("openid_connect")
    for client in (Client(), signed_in(person, two_steps=False), signed_in(person)):
        status = client.get(asked, headers={"accept": "text/html"}).status_code

        assert status in ({404} if hidden else OPEN), f"{name}: {status}"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("mfa_index", "You have 1 passkey."),
        ("mfa_deactivate_totp", "Its codes will not work here any more."),
        ("mfa_view_recovery_codes", "Each works once."),
        ("mfa_generate_recovery_codes", "The codes you have now will stop working."),
        ("mfa_list_webauthn", "My phone"),
        ("mfa_edit_webauthn", "My phone"),
        ("mfa_remove_webauthn", "My phone will not work here any more."),
        ("account_logout", "Do you want to sign out?"),
        ("accounts:you", "Where you work"),
    ],
)
def test_says_what_it_is_for(name: str, words: str, person: User) -> None:
    assert words in signed_in(person).get(address(name, person=person)).content.decode()


def test_gives_spare_codes_as_plain_text(person: User) -> None:
    answer = signed_in(person).get(reverse("mfa_download_recovery_codes"))

    assert len(answer.content.decode().split()) == 10


def test_asks_again_before_something_important_changes(person: User) -> None:
    page = signed_in(person).get(f"{reverse('mfa_reauthenticate')}?next=/sign-in/steps/").content.decode()

    assert "Prove it is you" in page
    assert "?next=%2Fsign-in%2Fsteps%2F" in page


def test_shows_no_spare_codes_to_a_session_that_proved_nothing_lately(person: User) -> None:
    answer = signed_in(person, two_steps=False).get(reverse("mfa_view_recovery_codes"))

    assert answer.status_code == 302


def test_for_operators_lists_every_council_for_them_alone(person: User) -> None:
    operator = made_member(Role.SERVICE_OPERATOR, council=None)

    assert "/tarnbridge/edit/people/" in signed_in(operator).get("/sign-in/councils/").content.decode()
    assert signed_in(operator, two_steps=False).get("/sign-in/councils/").status_code == 302
    assert signed_in(person).get("/sign-in/councils/").status_code == 404
