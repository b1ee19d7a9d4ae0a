"""Every staff page, by every method …"""

import pytest
from django.test import Client

from localoffer.accounts.models import Council, Role
from localoffer.accounts.permissions import acts_of
from localoffer.accounts.staff import MARK
from tests.accounts.making import made_member, made_user, signed_in
from tests.accounts.matrix import METHODS, StaffPage, clients_of_every_role, staff_pages
from tests.offer.making import made_council

pytestmark = pytest.mark.django_db
PAGES = staff_pages()
SECRET = "Demo Secretive Sam"


@pytest.fixture
def home() -> Council:
    return made_council("tarnbridge")


@pytest.fixture
def elsewhere() -> Council:
    """A council with something of its own that nobody else may see."""
    council = made_council("moorfield")
    made_member(Role.COUNCIL_ADMINISTRATOR, council=council, user=made_user(SECRET))
    return council


def test_is_found_by_the_matrix() -> None:
    assert {"<slug:council>/edit/people/", "<slug:council>/edit/trail/"} <= {page.route for page in PAGES}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.route)
def test_says_who_may_use_it(page: StaffPage) -> None:
    assert hasattr(page.view, MARK)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.route)
def test_sends_a_stranger_to_sign_in(page: StaffPage, home: Council) -> None:
    for method in METHODS:
        answer = getattr(Client(), method)(page.address(home))

        assert answer.status_code in (302, 405)
        assert answer.status_code == 405 or answer.headers["Location"].startswith("/sign-in/")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.route)
def test_sends_somebody_with_one_step_to_the_second(page: StaffPage, home: Council) -> None:
    for role in Role:
        client = signed_in(
            made_member(role, council=None if role == Role.SERVICE_OPERATOR else home), two_steps=False
        )
        for method in METHODS:
            answer = getattr(client, method)(page.address(home))

            assert answer.status_code in (302, 405)
            assert answer.status_code == 405 or answer.headers["Location"].startswith("/sign-in/second-step/")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.route)
def test_does_not_exist_for_another_council(page: StaffPage, home: Council, elsewhere: Council) -> None:
    for role, client in clients_of_every_role(home).items():
        if role == Role.SERVICE_OPERATOR:
            continue
        for method in METHODS:
            answer = getattr(client, method)(page.address(elsewhere))

            assert answer.status_code in (404, 405), f"{role} {method}"
            assert SECRET not in answer.content.decode(errors="replace")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.route)
def test_opens_for_no_role_without_its_act(page: StaffPage, home: Council) -> None:
    for role, client in clients_of_every_role(home).items():
        if getattr(page.view, MARK) in acts_of({role}):
            continue
        for method in METHODS:
            assert getattr(client, method)(page.address(home)).status_code in (403, 405), f"{role} {method}"
