"""In the demo …"""

import pytest
from django.test import Client
from pytest_django import Settings

from localoffer.accounts.actions import load_demo_staff
from localoffer.accounts.models import Role, User
from tests.accounts.making import NOW, made_user
from tests.offer.making import made_council

pytestmark = pytest.mark.django_db
DEMO = "/sign-in/demo/"


@pytest.fixture
def editor() -> User:
    made_council("tarnshire")
    load_demo_staff(NOW)
    return User.objects.get(name="Demo Ada Admin")


def test_one_click_signs_in_as_one_of_the_invented_staff(editor: User, settings: Settings) -> None:
    settings.DEMO = True
    client = Client()

    assert editor.name in client.get(DEMO).content.decode()
    assert client.post(DEMO, {"person": editor.pk}).headers["Location"] == "/sign-in/you/"
    assert client.get("/tarnshire/edit/people/").status_code == 200


def test_each_role_is_there_to_be(editor: User, settings: Settings) -> None:
    settings.DEMO = True

    page = Client().get(DEMO).content.decode()

    assert all(role.label in page for role in Role)


def test_nobody_else_can_be_chosen(editor: User, settings: Settings) -> None:
    settings.DEMO = True
    client = Client()

    client.post(DEMO, {"person": made_user("A Real Person").pk})

    assert client.get("/sign-in/you/").status_code == 302


def test_and_nowhere_else_is_there_such_a_page(editor: User) -> None:
    client = Client()

    assert client.get(DEMO).status_code == 404
    assert client.post(DEMO, {"person": editor.pk}).status_code == 404
    assert "demo" not in client.get("/sign-in/").content.decode()


def test_being_signed_in_opens_nothing_once_it_is_a_demo_no_more(editor: User, settings: Settings) -> None:
    settings.DEMO = True
    client = Client()
    client.post(DEMO, {"person": editor.pk})
    settings.DEMO = False

    assert client.get("/tarnshire/edit/people/").headers["Location"].startswith("/sign-in/second-step/")
