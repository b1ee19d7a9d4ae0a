"""The trail …"""

from collections.abc import Callable
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction

from localoffer.accounts import trail
from localoffer.accounts.guards import lower_trail_guards, raise_trail_guards
from localoffer.accounts.models import Council, TrailRecord
from localoffer.accounts.permissions import Act
from localoffer.accounts.scopes import council_scope
from tests.accounts.making import NOW, made_user
from tests.offer.making import made_council

pytestmark = pytest.mark.django_db


@pytest.fixture
def council() -> Council:
    """A council with three records on its trail."""
    made = made_council()
    user = made_user()
    for detail in ({"age": 21}, {"age": 25}, {"amount": "£3,000", "ä": 1.5}):
        trail.record(by=user, council=made, act=Act.EDIT_ENTRIES, about="bus pass", now=NOW, detail=detail)
    return made


def tampered(sql: str, *values: Any) -> None:
    """Change the table behind the guards' back, as somebody who owns the database could."""
    lower_trail_guards(connection)
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
    raise_trail_guards(connection)


def test_holds_as_it_was_written(council: Council) -> None:
    assert trail.first_broken_link(council) is None


def test_keeps_one_chain_for_each_council(council: Council) -> None:
    other = made_council("moorfield")
    first = trail.record(by=None, council=other, act=Act.PUBLISH, about=other, now=NOW)
    service = trail.record(by=None, council=None, act=Act.PUBLISH, about="service", now=NOW)

    assert (first.number, first.previous) == (1, trail.BEFORE_THE_FIRST)
    assert (service.number, service.previous) == (1, trail.BEFORE_THE_FIRST)
    assert first.about == f"accounts.council {other.pk}"


@pytest.mark.parametrize(
    ("sql", "number", "problem"),
    [
        ("UPDATE accounts_trailrecord SET about = 'other' WHERE number = 2", 2, "changed"),
        ("UPDATE accounts_trailrecord SET by_id = NULL WHERE number = 3", 3, "changed"),
        ("DELETE FROM accounts_trailrecord WHERE number = 1", 1, "missing"),
        ("DELETE FROM accounts_trailrecord WHERE number = 2", 2, "missing"),
        ("UPDATE accounts_trailrecord SET previous = fingerprint WHERE number = 2", 2, "follow"),
    ],
)
def test_names_its_first_broken_link(council: Council, sql: str, number: int, problem: str) -> None:
    tampered(sql)

    broken = trail.first_broken_link(council)

    assert broken is not None
    assert broken.number == number
    assert problem in broken.problem


def test_shows_a_change_even_when_its_own_fingerprint_was_made_again(council: Council) -> None:
    with council_scope(council):
        second = TrailRecord.objects.get(number=2)
        second.about = "other"
        tampered(
            "UPDATE accounts_trailrecord SET about = %s, fingerprint = %s WHERE number = 2",
            second.about,
            trail.fingerprint_of(second),
        )

    broken = trail.first_broken_link(council)

    assert broken is not None
    assert broken.number == 3


def updated_in_bulk(one: TrailRecord) -> None:
    TrailRecord.objects.filter(pk=one.pk).update(about="other")


def saved(one: TrailRecord) -> None:
    one.about = "other"
    one.save()


def deleted(one: TrailRecord) -> None:
    one.delete()


def emptied_by_sql(one: TrailRecord) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM accounts_trailrecord")


@pytest.mark.parametrize("change", [updated_in_bulk, saved, deleted, emptied_by_sql])
def test_is_refused_any_change_by_the_database(council: Council, change: Callable[[TrailRecord], None]) -> None:
    with council_scope(council):
        one = TrailRecord.objects.get(number=2)
        with pytest.raises(DatabaseError, match="never changes"), transaction.atomic():
            change(one)


def test_keeps_that_a_personal_record_was_read(council: Council) -> None:
    user = made_user("Demo Pat")

    kept = trail.record_reading(by=user, council=council, about="caseload.person 7", now=NOW)

    assert (kept.number, kept.act, kept.by) == (4, "personal_record_read", user)


def test_forgets_what_was_undone(council: Council) -> None:
    with transaction.atomic():
        trail.record(by=None, council=council, act=Act.PUBLISH, about="x", now=NOW)
        transaction.set_rollback(True)

    last = trail.last_record(council)
    assert last is not None
    assert last.number == 3


def test_is_verified_by_a_command(council: Council) -> None:
    out = StringIO()

    call_command("verify_trail", council=council.slug, stdout=out)

    assert "3 records, all hold" in out.getvalue()


def test_is_found_broken_by_the_command_with_exit_code_1(council: Council) -> None:
    tampered("UPDATE accounts_trailrecord SET about = 'other' WHERE number = 2")
    errors = StringIO()

    with pytest.raises(CommandError) as refused:
        call_command("verify_trail", stderr=errors, stdout=StringIO())

    assert refused.value.returncode == 1
    assert "Tarnbridge: record 2 does not hold. It was changed after it was written." in errors.getvalue()


def test_cannot_be_verified_for_a_council_that_is_not_here() -> None:
    with pytest.raises(CommandError, match="no council"):
        call_command("verify_trail", council="nowhere")
