"""The page that suggests whether a decision is key …"""

from urllib.parse import urlencode

import pytest
from django.test import Client

from localoffer.accounts.models import Role
from tests.accounts.making import made_member, signed_in
from tests.governance.constitution.making import governed_council

pytestmark = pytest.mark.django_db
PAGE = "/tarnbridge/edit/key-decision/"
TESTS = [{"money": {"kind": "either", "from_pence": 25_000_000}}, {"wards_from": 2}]


@pytest.fixture
def editor() -> Client:
    return signed_in(made_member(Role.EDITOR, council=governed_council(key_decision_tests=TESTS)))


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ({"sum": "250,000", "kind": "revenue"}, "The tests say yes."),
        ({"sum": "249,999", "kind": "revenue", "wards": "1"}, "The tests say no."),
        ({"sum": "249,999", "kind": "revenue"}, "How many wards or divisions would feel it?</p>"),
        ({"wards": "2"}, "Because of a significant effect on 2 or more wards or divisions."),
    ],
)
def test_follows_the_council_s_tests(editor: Client, said: dict[str, str], answer: str) -> None:
    page = editor.get(f"{PAGE}?{urlencode(said)}")

    assert page.status_code == 200
    assert answer in page.content.decode()


def test_says_that_an_officer_decides(editor: Client) -> None:
    page = editor.get(PAGE).content.decode()

    assert "A named officer decides" in page
    assert "spending or savings of £250,000 or more" in page
    assert "The tests" not in page


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ({"sum": "100"}, "Select which kind of money it is"),
        ({"wards": "some"}, "The number must be a whole number"),
    ],
)
def test_asks_again_for_what_it_cannot_read(editor: Client, said: dict[str, str], problem: str) -> None:
    page = editor.get(f"{PAGE}?{urlencode(said)}")

    assert page.status_code == 422
    assert problem in page.content.decode()
