"""A council's own account …"""

import urllib.error
import urllib.request
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from allauth.socialaccount.models import SocialAccount
from django.core.exceptions import ImproperlyConfigured
from django.test import Client
from pytest_django import Settings

from config.council_accounts import council_accounts
from config.signing_in import providers
from localoffer.accounts.models import Role, TrailRecord, User
from tests.accounts.making import made_member, made_user, signed_in
from tests.accounts.sign_in.issuer import CLIENT_ID, SECRET, Issuer, running_issuer
from tests.offer.making import made_council

pytestmark = pytest.mark.django_db
ENTRA = {"tid": "00000000-aaaa", "oid": "00000000-bbbb", "sub": "pairwise", "amr": ["pwd", "mfa"]}
EDIT_PEOPLE = "/tarnbridge/edit/people/"


@pytest.fixture
def issuer(settings: Settings) -> Iterator[Issuer]:
    with running_issuer() as running:
        said = {
            "provider_id": "tarn",
            "name": "Tarnbridge",
            "client_id": CLIENT_ID,
            "secret": SECRET,
            "settings": {"server_url": running.address, "fetch_userinfo": False},
        }
        settings.SOCIALACCOUNT_PROVIDERS = providers([said])
        yield running


@pytest.fixture
def administrator() -> User:
    return made_member(Role.COUNCIL_ADMINISTRATOR, council=made_council())


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *said: Any) -> None:
        return None


def through_the_issuer(client: Client, *, process: str = "login") -> Any:
    """Go to the issuer and come back, as a browser does; return the answer to coming back."""
    start = client.post(f"/sign-in/council-account/tarn/?process={process}")
    assert start.status_code == 302, start.content
    opener = urllib.request.build_opener(NoRedirect, urllib.request.ProxyHandler({}))
    with pytest.raises(urllib.error.HTTPError) as sent_back:
        opener.open(start.headers["Location"])
    back = urlsplit(sent_back.value.headers["Location"])
    sent_back.value.close()
    return client.get(f"{back.path}?{back.query}")


def joined(user: User, *, issuer: Issuer, claims: dict[str, Any]) -> None:
    issuer.claims = claims
    through_the_issuer(signed_in(user), process="connect")


def test_signs_in_who_joined_it(issuer: Issuer, administrator: User) -> None:
    joined(administrator, issuer=issuer, claims=ENTRA)
    client = Client()

    answer = through_the_issuer(client)

    assert answer.status_code == 302
    assert client.get(EDIT_PEOPLE).status_code == 200
    assert SocialAccount.objects.get().uid == "00000000-aaaa|00000000-bbbb"
    acts = TrailRecord.objects.with_scopes_disabled().order_by("number").values_list("act", "detail")
    assert acts.last() == ("signed_in", {"ways": ["socialaccount", "council_account_with_two_steps"]})


def test_that_asked_for_one_step_only_does_not_open_staff_pages(issuer: Issuer, administrator: User) -> None:
    joined(administrator, issuer=issuer, claims=ENTRA | {"amr": ["pwd"]})
    client = Client()

    through_the_issuer(client)

    assert client.get(EDIT_PEOPLE).headers["Location"].startswith("/sign-in/second-step/")


def test_is_never_joined_by_its_e_mail_address(issuer: Issuer, administrator: User) -> None:
    issuer.claims = ENTRA | {"email": administrator.email, "email_verified": True}
    client = Client()

    answer = through_the_issuer(client)

    assert b"We do not know this account" in answer.content
    assert not SocialAccount.objects.exists()
    assert User.objects.count() == 1
    assert client.get(EDIT_PEOPLE).headers["Location"].startswith("/sign-in/?")


def test_stays_joined_when_its_address_changes(issuer: Issuer, administrator: User) -> None:
    joined(administrator, issuer=issuer, claims=ENTRA | {"email": "old@tarn.example"})
    issuer.claims = ENTRA | {"email": "new@tarn.example", "sub": "other"}
    client = Client()

    through_the_issuer(client)

    assert client.get(EDIT_PEOPLE).status_code == 200


@pytest.mark.parametrize("change", [{"tid": "another-tenant"}, {"oid": "another-person"}])
def test_of_another_tenant_or_person_opens_nothing(
    change: dict[str, str], issuer: Issuer, administrator: User
) -> None:
    joined(administrator, issuer=issuer, claims=ENTRA)
    issuer.claims = ENTRA | change
    client = Client()

    assert b"We do not know this account" in through_the_issuer(client).content


def test_without_tenant_is_known_by_issuer_and_subject(issuer: Issuer, administrator: User) -> None:
    joined(administrator, issuer=issuer, claims={"sub": "abc"})

    assert SocialAccount.objects.get().uid == f"{issuer.address}|abc"


def test_already_joined_by_another_person_is_not_joined_again(issuer: Issuer, administrator: User) -> None:
    joined(administrator, issuer=issuer, claims=ENTRA)

    joined(made_user("Demo Other"), issuer=issuer, claims=ENTRA)

    assert SocialAccount.objects.get().user == administrator


@pytest.mark.parametrize(
    "change", [{"iss": "http://127.0.0.1:1"}, {"aud": "another-site"}, {"exp": 1}], ids=lambda change: str(change)
)
def test_in_a_token_for_another_place_or_time_is_refused(
    change: dict[str, Any], issuer: Issuer, administrator: User
) -> None:
    joined(administrator, issuer=issuer, claims=ENTRA)
    issuer.changes = change
    client = Client()

    assert through_the_issuer(client).status_code == 401
    assert client.get(EDIT_PEOPLE).headers["Location"].startswith("/sign-in/?")


def test_is_refused_to_who_comes_back_without_having_left(issuer: Issuer) -> None:
    answer = Client().get("/sign-in/council-account/tarn/back/?code=x&state=forged")

    assert answer.status_code == 401


def test_is_not_joined_by_somebody_with_one_step(issuer: Issuer, administrator: User) -> None:
    answer = signed_in(administrator, two_steps=False).get("/sign-in/council-accounts/")

    assert answer.headers["Location"] == "/sign-in/second-step/"


def test_may_be_joined_from_a_page(issuer: Issuer, administrator: User) -> None:
    page = signed_in(administrator).get("/sign-in/council-accounts/").content.decode()

    assert "Join my Tarnbridge account" in page


def test_is_read_from_a_file(tmp_path: Any) -> None:
    file = tmp_path / "issuers.yaml"
    file.write_text("- {id: tarn, name: Tarn, address: 'https://id.example', client_id: a, secret: b}")

    assert council_accounts(str(file))[0]["settings"]["server_url"] == "https://id.example"
    assert council_accounts("") == []


@pytest.mark.parametrize(
    "said", ["{id: tarn}", "{id: tarn, name: T, address: 'http://id.example', client_id: a, secret: b}"]
)
def test_is_refused_when_its_file_is_not_safe(said: str, tmp_path: Any) -> None:
    file = tmp_path / "issuers.yaml"
    file.write_text(f"- {said}")

    with pytest.raises(ImproperlyConfigured):
        council_accounts(str(file))
