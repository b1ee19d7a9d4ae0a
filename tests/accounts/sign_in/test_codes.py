"""Signing in by a code …"""

import re
import time
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.core import mail
from django.db import connection
from django.test import Client

from localoffer.accounts.models import Role, TrailRecord, User
from tests.accounts.making import has_app, made_app, made_member, signed_in
from tests.offer.making import made_council

pytestmark = pytest.mark.django_db
EDIT_PEOPLE = "/tarnbridge/edit/people/"


@pytest.fixture
def administrator() -> User:
    return made_member(Role.COUNCIL_ADMINISTRATOR, council=made_council())


def ask_for_code(client: Client, email: str) -> str:
    """Ask for a code, and return the one in the letter; empty when there is none in it."""
    client.post("/sign-in/code/", {"email": email})
    found = re.search(r"^([A-Z0-9]{3,6}-?[A-Z0-9]{3,6})$", str(mail.outbox[-1].body), re.MULTILINE)
    return found.group(1) if found else ""


def sign_in(client: Client, email: str) -> Any:
    """Sign in with a code that was sent, and return the answer."""
    return client.post("/sign-in/code/enter/", {"code": ask_for_code(client, email)})


def app_code(secret: str) -> str:
    """Return the code that an app with this secret shows now."""
    return str(format_hotp_value(hotp_value(secret, next(yield_hotp_counters_from_time()))))


def test_says_who_it_is_for_and_sends_a_plain_letter(administrator: User) -> None:
    page = Client().get("/sign-in/").content.decode()
    ask_for_code(Client(), administrator.email)

    assert "Young people do not need to sign in" in page
    assert mail.outbox[0].to == [administrator.email]
    assert "Never tell anyone this code" in str(mail.outbox[0].body)


def test_is_one_step_and_opens_no_staff_page(administrator: User) -> None:
    client = Client()

    assert sign_in(client, administrator.email).headers["Location"] == "/sign-in/you/"

    assert client.get("/sign-in/you/").status_code == 200
    assert (
        client.get(EDIT_PEOPLE).headers["Location"]
        == f"/sign-in/second-step/?next={EDIT_PEOPLE.replace('/', '%2F')}"
    )


def test_then_setting_up_an_app_opens_staff_pages(administrator: User) -> None:
    client = Client()
    sign_in(client, administrator.email)
    page = client.get("/sign-in/steps/app/add/").content.decode()
    secret = re.search(r"<code>([A-Z2-7]+)</code>", page)
    assert secret is not None

    client.post("/sign-in/steps/app/add/", {"code": app_code(secret.group(1))})

    assert has_app(administrator)
    assert client.get(EDIT_PEOPLE).status_code == 200
    acts = TrailRecord.objects.with_scopes_disabled().order_by("number").values_list("act", flat=True)
    assert list(acts) == ["signed_in", "second_step_added"]


def test_asks_who_has_an_app_for_its_code_before_anything_opens(administrator: User) -> None:
    secret = made_app(administrator)
    client = Client()

    assert sign_in(client, administrator.email).headers["Location"] == "/sign-in/steps/now/"
    assert client.get("/sign-in/you/").headers["Location"].startswith("/sign-in/?")
    wrong = client.post("/sign-in/steps/now/", {"code": "000000"}).content.decode()
    client.post("/sign-in/steps/now/", {"code": app_code(secret)})

    assert "This is not the code" in wrong
    assert client.get(EDIT_PEOPLE).status_code == 200


def test_takes_a_spare_code_once(administrator: User) -> None:
    made_app(administrator)
    codes = RecoveryCodes.activate(administrator).get_unused_codes()

    for code, opens in ((codes[0], 200), (codes[0], 302)):
        client = Client()
        sign_in(client, administrator.email)
        client.post("/sign-in/steps/now/", {"code": code})
        assert client.get(EDIT_PEOPLE).status_code == opens


def test_never_lets_the_last_second_step_be_removed(administrator: User) -> None:
    made_app(administrator)
    client = signed_in(administrator)

    page = client.get("/sign-in/steps/app/remove/").content.decode()
    client.post("/sign-in/steps/app/remove/")

    assert "This is your only second step" in page
    assert has_app(administrator)


def test_keeps_the_secret_of_an_app_unreadable_in_the_database(administrator: User) -> None:
    secret = made_app(administrator)

    with connection.cursor() as cursor:
        cursor.execute("SELECT CAST(data AS TEXT) FROM mfa_authenticator")
        assert secret not in cursor.fetchone()[0]
    assert Authenticator.objects.get().wrap().validate_code(app_code(secret))


def test_looks_the_same_for_an_address_nobody_has(administrator: User) -> None:
    answers = []
    for email in (administrator.email, "nobody@tarn.example"):
        answers.append(Client().post("/sign-in/code/", {"email": email}))

    assert [one.headers["Location"] for one in answers] == ["/sign-in/code/enter/"] * 2
    assert "No account has this address" in str(mail.outbox[-1].body)


def test_lets_nobody_sign_up() -> None:
    client = Client()

    assert ask_for_code(client, "nobody@tarn.example") == ""
    assert client.get("/sign-in/not-used/account_signup/").status_code == 404
    assert not User.objects.exists()


def test_is_over_after_three_wrong_codes(administrator: User) -> None:
    client = Client()
    code = ask_for_code(client, administrator.email)

    for _ in range(3):
        client.post("/sign-in/code/enter/", {"code": "WRONG1"})

    assert client.post("/sign-in/code/enter/", {"code": code}).headers["Location"] != "/sign-in/you/"
    assert client.get("/sign-in/you/").status_code == 302


def test_is_over_after_five_minutes(administrator: User, monkeypatch: pytest.MonkeyPatch) -> None:
    client = Client()
    code = ask_for_code(client, administrator.email)
    six_minutes_on = time.time() + 6 * 60
    monkeypatch.setattr(time, "time", lambda: six_minutes_on)

    client.post("/sign-in/code/enter/", {"code": code})

    assert client.get("/sign-in/you/").status_code == 302


def test_stops_sending_codes_to_an_address_that_asks_too_often(administrator: User) -> None:
    for _ in range(7):
        answer = Client().post("/sign-in/code/", {"email": administrator.email})

    assert "You have tried too often" in answer.content.decode()
    assert len(mail.outbox) == 5


def test_stops_answering_a_computer_that_asks_too_often() -> None:
    for number in range(25):
        answer = Client().post("/sign-in/code/", {"email": f"someone{number}@tarn.example"})

    assert "You have tried too often" in answer.content.decode()
    assert len(mail.outbox) == 20


def test_does_not_let_in_whose_access_was_stopped(administrator: User) -> None:
    administrator.is_active = False
    administrator.save()
    client = Client()

    assert ask_for_code(client, administrator.email) == ""


def test_leads_only_to_pages_of_this_site(administrator: User) -> None:
    client = signed_in(administrator)

    assert client.get("/sign-in/?next=https://evil.example/").headers["Location"] == "/sign-in/you/"
    assert client.get(f"/sign-in/?next={EDIT_PEOPLE}").headers["Location"] == EDIT_PEOPLE
