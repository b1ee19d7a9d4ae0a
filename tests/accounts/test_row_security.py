"""PostgreSQL itself, for the role that serves pages …"""

import threading
from collections.abc import Callable
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction
from django.test import Client

from localoffer.accounts import trail
from localoffer.accounts.models import Council, Membership, Role, TrailRecord
from localoffer.accounts.permissions import Act
from localoffer.accounts.queries import memberships_of, roles_of
from localoffer.accounts.scopes import council_scope, every_council, own_rows
from localoffer.accounts.web_role import NotAWebRole, grant_web_role
from tests.accounts.making import NOW, made_member, made_user, signed_in
from tests.accounts.matrix import METHODS, clients_of_every_role, staff_pages
from tests.offer.making import made_council, made_offer

pytestmark = [pytest.mark.postgres, pytest.mark.django_db]
SECRET = "Demo Secretive Sam"


@pytest.fixture
def councils() -> tuple[Council, Council]:
    """Two councils with an editor each, and a record on each trail."""
    made = made_council("tarnbridge"), made_council("moorfield")
    for council in made:
        made_member(Role.EDITOR, council=council)
        trail.record(by=None, council=council, act=Act.COMMENT, about=council, now=NOW)
    return made


def seen(table: str) -> int:
    """Return how many rows of a table raw SQL finds, past every guard of the program."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {table}")
        return int(cursor.fetchone()[0])


TABLES = ["accounts_membership", "accounts_trailrecord"]


@pytest.mark.parametrize("table", TABLES)
def test_shows_nothing_until_a_council_is_named(
    table: str, councils: Any, as_web_role: Callable[[], None]
) -> None:
    as_web_role()

    assert seen(table) == 0
    with every_council():
        assert Membership.objects.count() == 0


@pytest.mark.parametrize("table", TABLES)
def test_shows_one_councils_rows_and_none_once_its_scope_ends(
    table: str, councils: tuple[Council, Council], as_web_role: Callable[[], None]
) -> None:
    as_web_role()
    home, elsewhere = councils

    with council_scope(home):
        assert seen(table) == 1
        with council_scope(elsewhere):
            assert seen(table) == 1
            assert [one.council for one in Membership.objects.all()] == [elsewhere]
        assert [one.council for one in Membership.objects.all()] == [home]
    assert seen(table) == 0


def test_shows_nothing_after_an_error_in_a_scope(
    councils: tuple[Council, Council], as_web_role: Callable[[], None]
) -> None:
    as_web_role()

    with pytest.raises(ZeroDivisionError), council_scope(councils[0]):
        raise ZeroDivisionError

    assert seen("accounts_membership") == 0


def write_for(council: Council) -> None:
    Membership.objects.create(user=made_user("Demo New"), council=council, role=Role.EDITOR, since=NOW)


def move_to(council: Council) -> None:
    Membership.objects.update(council=council)


@pytest.mark.parametrize("deed", [write_for, move_to])
def test_refuses_rows_for_another_council(
    deed: Callable[[Council], None], councils: tuple[Council, Council], as_web_role: Callable[[], None]
) -> None:
    as_web_role()

    with (
        council_scope(councils[0]),
        pytest.raises(DatabaseError, match="row-level security"),
        transaction.atomic(),
    ):
        deed(councils[1])


def test_touches_no_other_councils_rows_even_by_raw_sql(
    councils: tuple[Council, Council], as_web_role: Callable[[], None]
) -> None:
    as_web_role()

    with council_scope(councils[0]), connection.cursor() as cursor:
        cursor.execute("UPDATE accounts_membership SET until = now() WHERE council_id = %s", [councils[1].pk])
        assert cursor.rowcount == 0
        cursor.execute("DELETE FROM accounts_membership WHERE council_id = %s", [councils[1].pk])
        assert cursor.rowcount == 0


def test_shows_people_their_own_roles_everywhere(
    councils: tuple[Council, Council], as_web_role: Callable[[], None]
) -> None:
    both = made_member(Role.EDITOR, council=councils[0], user=made_user("Demo Both"))
    made_member(Role.APPROVER, council=councils[1], user=both)
    as_web_role()

    assert len(memberships_of(both, now=NOW)) == 2
    assert roles_of(both, council=councils[1], now=NOW) == {Role.APPROVER}
    with own_rows(both):
        assert seen("accounts_membership") == 2
    assert seen("accounts_membership") == 0


def test_does_not_let_the_trail_be_changed_or_emptied(
    councils: tuple[Council, Council], as_web_role: Callable[[], None]
) -> None:
    as_web_role()

    for deed in (
        "UPDATE accounts_trailrecord SET act = 'x'",
        "DELETE FROM accounts_trailrecord",
        "TRUNCATE accounts_trailrecord",
    ):
        with (
            council_scope(councils[0]),
            pytest.raises(DatabaseError, match="permission denied"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(deed)


def test_does_not_even_let_its_owner_empty_the_trail(councils: Any) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    with (
        pytest.raises(DatabaseError, match="never changes"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute("TRUNCATE accounts_trailrecord")


def test_lets_the_role_do_its_work(councils: tuple[Council, Council], as_web_role: Callable[[], None]) -> None:
    home = councils[0]
    client = signed_in(made_member(Role.COUNCIL_ADMINISTRATOR, council=home))
    made_offer(council=home)
    as_web_role()

    said = {"name": "Demo New", "email": "new@tarn.example", "role": "editor"}
    assert client.post("/tarnbridge/edit/people/add/", said).status_code == 302
    page = client.get("/tarnbridge/edit/trail/").content.decode()
    assert "Gave a role: Editor" in page
    assert "does not hold" not in page
    assert Client().get("/tarnbridge/offer/bus-pass/").status_code == 200


@pytest.mark.parametrize("page", staff_pages(), ids=lambda page: page.route)
def test_opens_no_other_councils_page(
    page: Any, councils: tuple[Council, Council], as_web_role: Callable[[], None]
) -> None:
    home, elsewhere = councils
    made_member(Role.COUNCIL_ADMINISTRATOR, council=elsewhere, user=made_user(SECRET))
    clients = clients_of_every_role(made_council("fenbridge"))
    as_web_role()

    for role, client in clients.items():
        for method in METHODS if role != Role.SERVICE_OPERATOR else ():
            answer = getattr(client, method)(page.address(elsewhere))
            assert answer.status_code in (404, 405), f"{role} {method}"
            assert SECRET not in answer.content.decode(errors="replace")


def test_cannot_verify_what_it_may_not_see(councils: Any, as_web_role: Callable[[], None]) -> None:
    as_web_role()

    with pytest.raises(CommandError, match="owner"):
        call_command("verify_trail")


def test_gives_no_such_role_to_who_goes_past_row_security() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user")
        owner = cursor.fetchone()[0]

    for role in (owner, "no_such_role"):
        with pytest.raises(NotAWebRole):
            grant_web_role(role)
    with pytest.raises(CommandError):
        call_command("grant_web_role", "no_such_role")


def test_lets_many_write_to_one_trail_at_once(transactional_db: None) -> None:
    council = made_council()

    def write() -> None:
        for _ in range(20):
            trail.record(by=None, council=council, act=Act.COMMENT, about="x", now=NOW)
        connection.close()

    threads = [threading.Thread(target=write) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert trail.first_broken_link(council) is None
    assert TrailRecord.objects.with_scopes_disabled().count() == 80
